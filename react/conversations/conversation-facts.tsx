import { Anchor, csx } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import type { Conversation } from '../graphql/answers'
import { useTranslate } from '../i18n/use-translate'
import { usePartnerValues } from '../partner/partner-page'

const grid = csx({
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 9rem), 1fr))',
  gap: '$space-3',
  margin: 0,
  dt: { text: '$detail', color: '$secondary' },
  dd: { margin: 0, overflowWrap: 'anywhere' },
})

const Ticket: FC<{ row: Conversation['row'] }> = ({ row }) => {
  const translate = useTranslate()
  const valuesOf = usePartnerValues()
  const { handoff, ticketUrl } = row
  const reference = handoff.partnerReference

  if (!reference) return <>–</>

  return ticketUrl ? (
    <Anchor href={ticketUrl} target="_blank" rel="noopener noreferrer">
      {translate('conversation.open-ticket', {
        ticket: reference,
        ...valuesOf(handoff.partner),
      })}
    </Anchor>
  ) : (
    <>{reference}</>
  )
}

/** Who it is, and where the conversation is. */
export const ConversationFacts: FC<{ conversation: Conversation }> = ({
  conversation: { id, revealed, shopper, row },
}) => {
  const translate = useTranslate()
  const valuesOf = usePartnerValues()
  const { partner, agent } = row.handoff
  const facts: Array<[string, React.ReactNode]> = [
    [translate('conversation.phone'), shopper.phoneNumber],
    [translate('team.email'), shopper.email ?? '–'],
    [translate('conversation.document'), shopper.document ?? '–'],
    [translate('tab.partner'), valuesOf(partner).partner],
    [translate('profile.agent'), agent?.name ?? '–'],
    [translate('conversation.reference'), <Ticket key="ticket" row={row} />],
    // Bots often make it of the phone number.
    [translate('conversation.title'), revealed ? id : '•••'],
  ]

  return (
    <dl className={grid}>
      {facts.map(([term, fact]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  )
}
