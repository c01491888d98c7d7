import { Tag } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import type { PartnerOption } from '../graphql/answers'
import { messageKey, useTranslate } from '../i18n/use-translate'
import { useFindings } from '../status/use-status'

const states = {
  problem: { text: messageKey('partner.problem'), color: 'red' },
  connected: { text: messageKey('partner.connected'), color: 'green' },
  incomplete: { text: messageKey('partner.incomplete'), color: 'orange' },
} as const

const stateOf = (
  { connected, problem, bringsAnswers }: PartnerOption,
  failing: boolean
): keyof typeof states | undefined => {
  if (problem || failing) return 'problem'
  if (!connected) return undefined

  return bringsAnswers ? 'connected' : 'incomplete'
}

interface Props {
  option: PartnerOption
  chosen: boolean
}

/** Whether the store works with a partner, and how well. */
export const PartnerTags: FC<Props> = ({ option, chosen }) => {
  const translate = useTranslate()
  const failing = useFindings('PARTNER_SILENT', 'PARTNER_REFUSES').some(
    ({ partner }) => partner === option.name
  )
  const state = stateOf(option, failing)

  return (
    <>
      {chosen && (
        <Tag label={translate('partner.chosen')} variant="lightBlue" />
      )}
      {state && (
        <Tag
          label={translate(states[state].text)}
          variant={states[state].color}
        />
      )}
    </>
  )
}
