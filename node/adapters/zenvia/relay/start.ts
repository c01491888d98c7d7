import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import { z } from 'zod'

import type { StartCommand } from '../../../domain/conversation/outbox/partner-command'
import type { JsonObject } from '../../../domain/json'
import { languageOf } from '../../../domain/locale'
import { requestInWords } from '../../../messages/conversation-summary'
import type { Delivered } from '../../../domain/conversation/outbox/outcome'
import { DAY_MS } from '../../../domain/time-units'
import type { Attempt } from '../../../ports/partner'
import type { ZenviaFailure } from '../client/failure'
import { idSchema } from '../client/wire'
import { leaveContact } from './contact'
import { customerOf } from './customer'
import type { ZenviaContext } from './context'
import type { FrozenStart } from './freeze-start'
import { parseFrozenStart } from './freeze-start'
import { memoryOf, parseMemory } from './memory'

const LINK_LIFETIME_MS = DAY_MS

const startedSchema = z.object({
  data: z.object({ interaction_hash: idSchema }),
})

/** Comes back with each webhook call. */
const extraOf = ({
  conversationId,
  handoffId,
  accountPhoneNumber,
  reason,
  context,
}: StartCommand): JsonObject => ({
  conversationId,
  handoffId,
  accountPhoneNumber,
  ...(reason ? { reason } : {}),
  ...(context.cartUrl ? { cartUrl: context.cartUrl } : {}),
  ...(context.orderFormId ? { orderFormId: context.orderFormId } : {}),
  ...(context.orderId ? { orderId: context.orderId } : {}),
})

const hasHistory = (start: StartCommand): boolean =>
  start.transcript.length > 0 ||
  requestInWords(start, languageOf(start.shopper.locale)) !== ''

/** Where Zenvia fetches what came before; nothing where nothing did. */
const historyOf = async (
  { links, clock }: ZenviaContext,
  start: StartCommand
): Promise<Result<{ external_history?: string }, ZenviaFailure>> => {
  if (!hasHistory(start)) return ok({})

  const { conversationId, handoffId, timeZone } = start

  const issued = await links.issue(
    'transcripts',
    {
      partner: 'ZENVIA',
      conversationId,
      handoffId,
      ...(timeZone ? { timeZone } : {}),
    },
    clock.now() + LINK_LIFETIME_MS
  )

  return issued
    .map((address) => ({ external_history: address }))
    .mapErr(({ detail }) => ({ kind: 'RETRY', ambiguous: false, detail }))
}

/** A department that the merchant chose and that is gone keeps every start from working. */
const departmentGone = ({
  refused,
  ...failure
}: ZenviaFailure): ZenviaFailure =>
  refused === 'DEPARTMENT'
    ? {
        kind: 'CONNECTION',
        code: 'zenvia.department-gone',
        detail: failure.detail,
      }
    : failure

type Opening = (
  departmentId: string
) => Promise<Result<Delivered, ZenviaFailure>>

/** In the department that the bot named; where Zenvia has none of that number, or an inactive one, in the merchant's. */
const openInDepartment = async (
  open: Opening,
  departmentId: string,
  { isOwnDepartment, ownDepartmentId }: FrozenStart
): Promise<Result<Delivered, ZenviaFailure>> => {
  const opened = await open(departmentId)

  if (isOwnDepartment) return opened.mapErr(departmentGone)

  return ownDepartmentId !== undefined &&
    opened.isErr() &&
    opened.error.refused === 'DEPARTMENT'
    ? (await open(ownDepartmentId))
        .map((delivered) => ({ ...delivered, department: ownDepartmentId }))
        .mapErr(departmentGone)
    : opened
}

const startInteraction = async (
  context: ZenviaContext,
  start: StartCommand,
  { departmentId, attempt }: { departmentId: string; attempt: Attempt }
): Promise<Result<Delivered, ZenviaFailure>> => {
  const call = context.calls(attempt.timeoutMs)
  const history = await historyOf(context, start)

  if (history.isErr()) return err(history.error)

  const started = await call(
    {
      method: 'POST',
      path: '/core/api/v1/interactions',
      json: {
        department_id: Number(departmentId),
        media_type: 'WHATSAPP',
        customer: customerOf(start.shopper),
        extra: extraOf(start),
        ...history.value,
      },
    },
    startedSchema
  )

  return started.map(({ data: { interaction_hash: hash } }) => ({
    memory: memoryOf(hash),
    partnerReference: hash,
    maybeDoubled: attempt.ambiguous,
    fetchesTranscript: 'external_history' in history.value,
  }))
}

const notKnown: ZenviaFailure = {
  kind: 'REFUSED',
  code: 'zenvia.refused',
  detail: 'No interaction of the handoff is known',
}

/**
 * Opens the interaction, or leaves a contact. Zenvia knows no idempotency key: a start whose answer was lost is made again,
 * unless a webhook call has shown meanwhile that it took effect.
 */
export const openInteraction = async (
  context: ZenviaContext,
  start: StartCommand,
  attempt: Attempt
): Promise<Result<Delivered, ZenviaFailure>> => {
  const known = parseMemory(attempt.memory)

  if (known) {
    return ok({
      memory: attempt.memory,
      partnerReference: known.interactionHash,
    })
  }

  if (start.isOver) return err(notKnown)

  const frozen = parseFrozenStart(start.frozen)
  const { departmentId } = frozen

  if (departmentId === undefined) {
    return err({
      kind: 'CONNECTION',
      code: 'zenvia.no-department',
      detail: 'No department was chosen',
    })
  }

  const open = start.asContact ? leaveContact : startInteraction

  return openInDepartment(
    (chosen) => open(context, start, { departmentId: chosen, attempt }),
    departmentId,
    frozen
  )
}
