import { err, ok } from 'neverthrow'
import type { Result } from 'neverthrow'

import type { PartnerName } from '../domain/partner-name'
import type { Delivered } from '../domain/conversation/outbox/outcome'
import type { DeliveryFailure } from '../domain/conversation/outbox/delivery-failure'
import type {
  Attempt,
  Partner,
  PartnerSignal,
  WebhookRefusal,
  WebhookRequest,
} from '../ports/partner'
import type { PartnerCapabilities } from '../ports/partner-capabilities'
import type { PartnerModule } from '../ports/partner-module'
import type { FakeRemotePartner, FakeTicket } from './fake-remote-partner'
import { fakePartnerAccount, fakeProvisioning } from './fake-partner-account'
import type { Gate } from './gate'

/** A webhook call that the fake partner takes for its own. */
export const fakeWebhook = (
  signal: PartnerSignal,
  key = 'right-key'
): WebhookRequest => ({
  headers: {},
  rawBody: JSON.stringify(signal),
  key,
  receivedAt: 0,
})

const readWebhook = (
  request: WebhookRequest
): Result<PartnerSignal, WebhookRefusal> => {
  if (request.key !== 'right-key') return err('UNAUTHENTICATED')
  if (!request.rawBody.startsWith('{')) return err('NOT_AN_OBJECT')

  const signal = JSON.parse(request.rawBody) as Partial<PartnerSignal>

  return signal.conversationId === undefined
    ? err('IGNORED')
    : ok(signal as PartnerSignal)
}

type Act<T> = () => Result<T, DeliveryFailure>

const caller =
  (remote: FakeRemotePartner, gate: Gate) =>
  <T>(name: string, act: Act<T>): Promise<Result<T, DeliveryFailure>> =>
    gate(`partner.${name}`, () => {
      const fault = remote.faults.take(name)

      if (fault && !fault.takesEffect) return err(fault.failure)

      const done = act()

      return fault ? err(fault.failure) : done
    })

const noTicket: DeliveryFailure = {
  kind: 'REFUSED',
  code: 'fake.no-ticket',
  detail: 'no such ticket',
}

const memoryTicket = (
  remote: FakeRemotePartner,
  { memory }: Pick<Attempt, 'memory'>
): FakeTicket | undefined => remote.ticket(String(memory.reference))

const start =
  (
    remote: FakeRemotePartner
  ): ((
    ...call: Parameters<Partner['start']>
  ) => Result<Delivered, DeliveryFailure>) =>
  (command, { ambiguous }) => {
    remote.starts.push(command)

    const existing = remote.canCheck
      ? remote.ticketOf(command.handoffId)
      : undefined

    if (command.isOver && !existing) return err(noTicket)

    const ticket = existing ?? {
      reference: `ticket-${remote.tickets.length + 1}`,
      handoffId: command.handoffId,
      conversationId: command.conversationId,
      asContact: command.asContact,
      messages: [],
      notes: [],
      ended: false,
      updates: [],
    }

    if (!existing) remote.tickets.push(ticket)

    return ok({
      memory: { reference: ticket.reference },
      partnerReference: ticket.reference,
      updates: remote.startUpdates.splice(0),
      maybeDoubled: ambiguous && !remote.canCheck,
      fetchesTranscript: remote.readsTranscript,
    })
  }

const send =
  (
    remote: FakeRemotePartner
  ): ((
    ...call: Parameters<Partner['send']>
  ) => Result<Delivered, DeliveryFailure>) =>
  (messages, attempt) => {
    const ticket = memoryTicket(remote, attempt)

    if (!ticket) return err(noTicket)

    // As Zendesk's, which our comment opens again.
    if (!attempt.isOver) ticket.ended = false

    const there = new Set(ticket.messages.map(({ id }) => id))
    const checked = attempt.ambiguous && remote.canCheck

    ticket.messages.push(
      ...messages.filter(({ id }) => !checked || !there.has(id))
    )

    return ok({
      memory: attempt.memory,
      maybeDoubled: attempt.ambiguous && !remote.canCheck,
      files:
        remote.files &&
        Object.fromEntries(messages.map(({ id }) => [id, remote.files ?? []])),
    })
  }

const end =
  (
    remote: FakeRemotePartner
  ): ((
    ...call: Parameters<Partner['end']>
  ) => Result<Delivered, DeliveryFailure>) =>
  ({ partnerReference }, attempt) => {
    const ticket = memoryTicket(remote, attempt)

    if (!ticket) return err(noTicket)

    remote.ends.push(partnerReference ?? ticket.reference)

    if (partnerReference !== undefined) return ok({ memory: attempt.memory })

    ticket.endedAfter ??= ticket.messages.length
    ticket.ended = true

    return ok({ memory: attempt.memory })
  }

const note =
  (
    remote: FakeRemotePartner
  ): ((
    ...call: Parameters<NonNullable<Partner['note']>>
  ) => Result<Delivered, DeliveryFailure>) =>
  ({ about, partnerReference }, attempt) => {
    const ticket =
      partnerReference === undefined
        ? memoryTicket(remote, attempt)
        : remote.ticket(partnerReference)

    ticket?.notes.push(about)

    return ok({ memory: attempt.memory })
  }

const fakePartner = (
  name: PartnerName,
  remote: FakeRemotePartner,
  gate: Gate
): Partner => {
  const call = caller(remote, gate)

  return {
    name,
    maxBatch: remote.maxBatch,
    ...(remote.pace ? { pace: remote.pace } : {}),
    departmentOf: (departmentId = remote.department) => departmentId,
    freezeStart: ({ handoffId }) => ({ idempotencyKey: handoffId }),
    start: (command, attempt) =>
      call('start', () => start(remote)(command, attempt)),
    send: (messages, attempt) =>
      call('send', () => send(remote)(messages, attempt)),
    end: (command, attempt) => call('end', () => end(remote)(command, attempt)),
    readWebhook: async (request) => readWebhook(request),
    note: (command, attempt) =>
      call('note', () => note(remote)(command, attempt)),
    fetchUpdates: ({ partnerReference, seen, withStatus }, { memory }) =>
      call('fetchUpdates', () => {
        const updates = remote.ticket(partnerReference)?.updates ?? []

        return ok({
          updates: updates.filter(
            ({ id, kind }) => !seen.has(id) && (withStatus || kind !== 'closed')
          ),
          memory,
        })
      }),
    probe: () => call('probe', () => ok(undefined)),
    openFile: () => call('openFile', () => err(noTicket)),
  }
}

/** As the remote says when asked, so that a test may arrange it after the ports are made. */
const fakeCapabilities = (
  remote: FakeRemotePartner,
  gate: Gate
): PartnerCapabilities => ({
  updates: 'POLLED',
  webhook: {
    kind: 'PROVISIONED',
    provisioning: () => fakeProvisioning(remote, gate),
  },
  transcript: { kind: 'SENT' },
  licenses: {
    kind: 'REQUESTED',
    change: (_connection, quantity) => remote.changeLicenses?.(quantity),
  },
  get roster(): PartnerCapabilities['roster'] {
    const { roster } = remote

    return roster
      ? { kind: 'CHANGEABLE', open: () => roster }
      : { kind: 'FIXED' }
  },
  training: 'NONE',
})

/** Behaves as `Partner` promises, over a remote partner that tests look into. Any connection input is taken. */
export const fakePartnerModule = (
  name: PartnerName,
  remote: FakeRemotePartner,
  gate: Gate
): PartnerModule => ({
  name,
  capabilities: fakeCapabilities(remote, gate),
  accountOf: ({ account }) => String(account ?? ''),
  readConnection: () =>
    ok({ connection: {}, newSecrets: {}, droppedSecrets: [] }),
  connect: () => fakePartner(name, remote, gate),
  connectAccount: () => fakePartnerAccount(remote, gate),
})
