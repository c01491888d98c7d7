import type { ConversationRecord } from '../domain/conversation/conversation-record'
import type { PartnerUpdate } from '../domain/conversation/outbox/partner-update'
import type { PartnerSignal } from '../ports/partner'
import type { Ports } from '../ports/ports'
import { receivePartnerSignal } from '../usecases/conversation/receive-partner-signal/receive-partner-signal'
import type { SignalOutcome } from '../usecases/conversation/receive-partner-signal/signal-outcome'
import { openedHandoff, soon } from './conversation-inputs'
import { fakeWebhook } from './fake-partner'
import { fakePorts } from './fake-ports'

const CONVERSATION_ID = 'conversation-1'

/** One webhook call of Zendesk's about `conversation-1`. */
export const receive = (
  ports: Ports,
  signal: Partial<PartnerSignal>,
  key?: string
): Promise<SignalOutcome> =>
  receivePartnerSignal(
    ports,
    'ZENDESK',
    fakeWebhook(
      { conversationId: CONVERSATION_ID, updates: [], ...signal },
      key
    ),
    soon(ports)
  )

/** `conversation-1` in the queue at Zendesk, with an agent who can act. What it took so far is not counted. */
export const queuedConversation = async (caching = false) => {
  const { ports, cloud, remote } = fakePorts(undefined, { caching })

  await openedHandoff(ports)
  cloud.inbox.received.length = 0
  cloud.counter.reset()

  const updates = (): PartnerUpdate[] => remote.tickets.at(-1)?.updates ?? []
  const says = (id: string): PartnerUpdate => ({
    kind: 'message',
    id,
    at: cloud.clock.iso(),
    text: `words of ${id}`,
    attachments: [],
  })

  return {
    ports,
    cloud,
    remote,
    says,
    writes: (...ids: string[]) => updates().push(...ids.map(says)),
    resolves: () =>
      updates().push({ kind: 'closed', id: 'x', at: cloud.clock.iso() }),
    signals: (withStatus = false, partnerReference = 'ticket-1') =>
      receive(ports, { partnerReference, fetch: { withStatus } }),
    record: (): ConversationRecord | undefined =>
      cloud.conversations.peek(CONVERSATION_ID),
    words: () =>
      cloud.inbox.received.flatMap(({ message }) => message?.id ?? []),
  }
}
