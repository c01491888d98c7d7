import type { FC } from 'react'
import React from 'react'

import type { ErasureReceipt as Receipt } from '../../graphql/answers'
import type { Partner } from '../../graphql/operation-types'
import { useStoreTime } from '../../i18n/use-store-time'
import { messageKey, useTranslate } from '../../i18n/use-translate'
import { usePartnerValues } from '../../partner/partner-page'
import { muted, tightStack } from '../../ui/layout'
import { Notice } from '../../ui/notice'

interface Props {
  receipt: Receipt
  timeZone: string
}

/** Of one conversation no phone number is told. */
const doneText = ({ phoneEnding }: Receipt): string =>
  phoneEnding === null ? messageKey('erase.done-one') : messageKey('erase.done')

/** What was erased, when and by whom, and what stays with the partner. */
export const ErasureReceipt: FC<Props> = ({ receipt, timeZone }) => {
  const translate = useTranslate()
  const valuesOf = usePartnerValues()
  const when = useStoreTime(timeZone)
  const { id, by, doneAt, conversations, phoneEnding, tickets, untold } =
    receipt
  const partners = tickets
    .map(({ partner }) => partner)
    .filter(
      (partner, at, all): partner is Partner => all.indexOf(partner) === at
    )

  return (
    <div className={tightStack}>
      <Notice tone={doneAt ? 'positive' : 'warning'} live>
        {doneAt
          ? translate(doneText(receipt), {
              count: conversations,
              ending: phoneEnding ?? '',
              when: when.dateTime(doneAt),
              by,
              id,
            })
          : translate('erase.waiting', {
              count: conversations,
              waiting: receipt.onTheirWay,
            })}
      </Notice>
      {untold > 0 && (
        <p className={muted}>{translate('erase.untold', { count: untold })}</p>
      )}
      {partners.map((partner) => (
        <p key={partner} className={muted}>
          {translate('erase.stays', {
            ...valuesOf(partner),
            tickets: tickets
              .filter((ticket) => ticket.partner === partner)
              .map(({ partnerReference }) => partnerReference)
              .join(', '),
          })}
        </p>
      ))}
    </div>
  )
}
