import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import { z } from 'zod'

import { OUTSIDE_WINDOW_CODE } from '../../domain/conversation/failures/failure-cause'
import type { BotAnswer } from '../../domain/conversation/outbox/outcome'
import { parseJson } from '../../domain/parse-json'
import type { DeliveryFailure } from '../../domain/conversation/outbox/delivery-failure'
import type { HttpAnswer } from '../../ports/outbound-http'
import { isSuccess } from '../http/is-success'
import { retryAfterMs } from '../http/retry-after'

/** Statuses that speak of the address or the signature rather than of one event. */
const connectionStatuses = new Set([401, 402, 403, 404, 405, 407, 410, 421])

/** Statuses that ask for another try later. */
const passingStatuses = new Set([408, 409, 425, 429])

/** Meta's "re-engagement message", which many bots pass on as it came (Cloud API, error codes; read in November 2026). */
const META_CODE = 131_047

const saysWindow = z.union([
  z.looseObject({ error: z.literal('outside_whatsapp_window') }),
  z.looseObject({ code: z.literal(META_CODE) }),
  z.looseObject({ error: z.looseObject({ code: z.literal(META_CODE) }) }),
])

const isOutsideWindow = (text: string): boolean =>
  saysWindow.safeParse(parseJson(text)).success

const isRedirect = (status: number): boolean => status >= 300 && status < 400

/**
 * What a bot's answer means for the event. A redirect is not followed: the address that the merchant gave is the one
 * that a policy covers.
 */
export const readBotAnswer = (
  { status, headers, text }: HttpAnswer,
  now: number
): Result<BotAnswer, DeliveryFailure> => {
  const detail = `HTTP ${status}`

  if (isSuccess(status)) return ok({ status })

  if (isRedirect(status) || connectionStatuses.has(status)) {
    return err({ kind: 'CONNECTION', code: 'bot.refused', detail, status })
  }

  if (status >= 500 || passingStatuses.has(status)) {
    const wait = retryAfterMs(headers['retry-after'], now)

    return err({
      kind: 'RETRY',
      ambiguous: true,
      ...(wait === undefined ? {} : { retryAfterMs: wait }),
      detail,
      status,
    })
  }

  return err({
    kind: 'REFUSED',
    ...(isOutsideWindow(text)
      ? { code: OUTSIDE_WINDOW_CODE }
      : { code: 'bot.event-refused' }),
    detail,
    status,
  })
}
