import { NUMBERED } from '../stand-in/memory-bucket'
import { ticketIdOf } from '../stand-in/zendesk'
import { interactionOf } from '../stand-in/zenvia'
import { fromCourier, fromZendesk, fromZenvia } from './callers'
import type { ServiceRequest } from './callers'
import type { Crowd } from './crowd'

const zendeskUpdate = (number: string, kind: string, more: object = {}) =>
  fromZendesk({
    v: 1,
    kind,
    conversationId: `${NUMBERED}${number}`,
    userPhoneNumber: '+5511988887777',
    accountPhoneNumber: '+551140028922',
    ticket: { id: ticketIdOf(number) },
    ...more,
  })

const zenviaUpdates = ({ handoffId }: Crowd, number: string, updates: object) =>
  fromZenvia({
    interaction_hash: interactionOf(number),
    extra: { conversationId: `${NUMBERED}${number}`, handoffId },
    agent: { id: 12, name: 'Bia Prado' },
    ...updates,
  })

/** The agent's answer of this place in the conversation. */
export const agentAnswered = (
  crowd: Crowd,
  number: string,
  place: number
): ServiceRequest =>
  crowd.partner === 'ZENDESK'
    ? zendeskUpdate(number, 'agent_comment')
    : zenviaUpdates(crowd, number, {
        message: {
          hash: `message-${number}-${place}`,
          type: 'text',
          content: `Answer ${place}: the parcel left our warehouse this morning.`,
        },
      })

export const agentClosed = (crowd: Crowd, number: string): ServiceRequest =>
  crowd.partner === 'ZENDESK'
    ? zendeskUpdate(number, 'ticket_solved', { event: { type: 'enable_bot' } })
    : zenviaUpdates(crowd, number, { state: 'finished' })

/** The app's own reminder of a close that it let settle. */
export const reminded = (operation: string, number: string): ServiceRequest =>
  fromCourier({ conversationId: `${NUMBERED}${number}`, operation, number })
