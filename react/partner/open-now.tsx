import type { FC } from 'react'
import React from 'react'

import openAtPartnersQuery from '../graphql/open-at-partners.graphql'
import type { Partner } from '../graphql/operation-types'
import { useTranslate } from '../i18n/use-translate'
import { useAnswer } from '../page/use-answer'
import { usePartnerValues } from './partner-page'

interface Props {
  partner: Partner
}

/** How many conversations are open at a partner at this moment, for who is about to change what they depend on. */
export const OpenNow: FC<Props> = ({ partner }) => {
  const translate = useTranslate()
  const valuesOf = usePartnerValues()
  const { data } = useAnswer(openAtPartnersQuery, { fresh: true })
  const found = data?.partners.find(({ name }) => name === partner)

  return found ? (
    <p>
      {translate('partner.open-now', {
        ...valuesOf(partner),
        count: found.openHandoffs,
      })}
    </p>
  ) : null
}
