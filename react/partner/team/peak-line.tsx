import { Button } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import peakQuery from '../../graphql/peak-of-month.graphql'
import type { Partner } from '../../graphql/operation-types'
import { useTranslate } from '../../i18n/use-translate'
import { useAnswer } from '../../page/use-answer'
import { usePartnerValues } from '../partner-page'
import { muted, row } from '../../ui/layout'

interface Props {
  partner: Partner
  /** The number that stands in the field. */
  typed: string
  onTake: (quantity: string) => void
}

/**
 * How many licenses would have been enough for a partner's conversations in the last 30 days, one click from the field.
 * Without figures, nothing.
 */
export const PeakLine: FC<Props> = ({ partner, typed, onTake }) => {
  const translate = useTranslate()
  const values = usePartnerValues()(partner)
  const agents =
    useAnswer(peakQuery, { variables: { period: 'LAST_30_DAYS', partner } })
      .data?.figures.peak.agents ?? 0

  return agents === 0 ? null : (
    <div className={row}>
      <span className={muted}>
        {translate('licenses.peak', { agents, ...values })}
      </span>
      {typed !== String(agents) && (
        <Button
          type="button"
          variant="tertiary"
          bleedX
          onClick={() => onTake(String(agents))}
        >
          {translate('licenses.take-peak', { agents })}
        </Button>
      )}
    </div>
  )
}
