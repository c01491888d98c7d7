import { z } from 'zod'

/**
 * What goes wrong with a call to the API. `before`: the call has no effect; `after`: it has its effect and the answer is
 * lost. A time-out keeps the connection open and silent, a reset ends it, `slow` answers after `delayMs`.
 */
const API_FAULT_KINDS = [
  'status',
  'timeout-before',
  'timeout-after',
  'reset-before',
  'reset-after',
  'slow',
] as const

/**
 * What goes wrong with a webhook: sent twice, sent after `delayMs`, sent after the one that follows it, not sent at all.
 */
const WEBHOOK_FAULT_KINDS = ['duplicate', 'delay', 'reorder', 'drop'] as const

const isPattern = (text: string) => {
  try {
    new RegExp(text)
    return true
  } catch {
    return false
  }
}

const matchInput = z.strictObject({
  method: z.string().toUpperCase().optional(),
  /** A regular expression over path and query, such as `/tickets\.json`. */
  path: z.string().refine(isPattern, 'no regular expression').optional(),
})

/** How often it strikes; without a number, until it is cleared. */
const times = z.int().min(1).optional()
const delayMs = z.int().min(0).max(600_000).optional()

export const faultInput = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('status'),
    match: matchInput.default({}),
    status: z.int().min(400).max(599),
    /** Seconds, sent as `Retry-After`. */
    retryAfter: z.int().min(0).optional(),
    times,
  }),
  z.strictObject({
    kind: z.enum(API_FAULT_KINDS).exclude(['status']),
    match: matchInput.default({}),
    delayMs,
    times,
  }),
  z.strictObject({ kind: z.enum(WEBHOOK_FAULT_KINDS), delayMs, times }),
])

export type FaultInput = z.infer<typeof faultInput>

interface Counted {
  id: string
  /** How often it will still strike; null for always. */
  left: number | null
}

export type WebhookFault = Counted &
  Extract<FaultInput, { kind: (typeof WEBHOOK_FAULT_KINDS)[number] }>

export type ApiFault = Counted &
  Extract<FaultInput, { kind: (typeof API_FAULT_KINDS)[number] }>

export const isWebhookFault = (
  input: FaultInput
): input is Extract<FaultInput, { kind: WebhookFault['kind'] }> =>
  WEBHOOK_FAULT_KINDS.some((kind) => kind === input.kind)
