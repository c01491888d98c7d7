import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { DeliveryFailure } from '../../domain/conversation/outbox/delivery-failure'
import { nowIn } from '../../ports/clock'
import type { Attempt, OpenConnection, Partner } from '../../ports/partner'
import { asDelivery } from './client/as-delivery'
import type { ZenviaFailure } from './client/failure'
import { probeConnection } from './connection/probe'
import type { ZenviaContext } from './relay/context'
import { endInteraction, noteOnInteraction } from './relay/end-and-note'
import { freezeStart } from './relay/freeze-start'
import { sendMessages } from './relay/send'
import { openInteraction } from './relay/start'
import { openFile } from '../http/open-file'
import { agentFilePolicies } from './files/agent-file-policies'
import { linkFiles } from './webhook/link-files'
import { readWebhook } from './webhook/read-webhook'

/** Two tries of which nobody knows whether they arrived may both have. */
const countedDelivery = async <Value>(
  { ambiguous }: Attempt,
  call: Promise<Result<Value, ZenviaFailure>>
): Promise<Result<Value, DeliveryFailure>> =>
  (await asDelivery(call)).mapErr((failure) =>
    ambiguous && failure.kind === 'RETRY' && failure.ambiguous
      ? { ...failure, maybeDoubled: true }
      : failure
  )

/** Zenvia Chat sends its updates and cannot be asked for them, so an end counts as reported, once it has settled. */
export const zenviaPartner = (
  context: ZenviaContext,
  connection: OpenConnection
): Partner => ({
  name: 'ZENVIA',
  maxBatch: 1,
  departmentOf: (departmentId) =>
    freezeStart({ departmentId }, context.connection).departmentId,
  freezeStart: (start) => freezeStart(start, context.connection),
  start: (start, attempt) =>
    countedDelivery(attempt, openInteraction(context, start, attempt)),
  send: (messages, attempt) =>
    countedDelivery(attempt, sendMessages(context, messages, attempt)),
  end: (end, attempt) => asDelivery(endInteraction(context, end, attempt)),
  note: (note, attempt) =>
    asDelivery(noteOnInteraction(context, note, attempt)),
  readWebhook: async (request) => {
    const signal = readWebhook(request, connection)

    return signal.isErr()
      ? err(signal.error)
      : (await linkFiles(context, signal.value)).mapErr(() => 'TRY_LATER')
  },
  fetchUpdates: async ({ withStatus }, { memory }) =>
    ok({
      memory,
      updates: withStatus
        ? [
            {
              kind: 'closed',
              id: 'finished',
              at: nowIn(context),
            },
          ]
        : [],
    }),
  probe: (timeoutMs) =>
    asDelivery(probeConnection(context.calls(timeoutMs), context.connection)),
  openFile: (url, timeoutMs) =>
    openFile(
      context.http,
      { url, policies: agentFilePolicies, timeoutMs },
      'zenvia.file-gone'
    ),
})
