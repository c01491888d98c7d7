import { z } from 'zod'

import { parseJson } from '../../../domain/parse-json'
import type { HttpAnswer } from '../../../ports/outbound-http'
import { isSuccess } from '../../http/is-success'

/** What Zenvia wraps its answers in; each of its APIs uses other parts of it. */
const envelopeSchema = z.object({
  status: z.coerce.number().int().min(100).max(599).optional().catch(undefined),
  success: z.boolean().optional().catch(undefined),
  message: z.unknown().optional(),
  errors: z.unknown().optional(),
})

/** An answer by what counts in it: refusals come with HTTP 200 too. */
export interface ZenviaAnswer {
  status: number
  isSuccess: boolean
  /** An empty object where there is no text; undefined for what is not JSON, such as a proxy's error page. */
  body: unknown
  /** What Zenvia says about it, as far as it is words. */
  said: string
}

/** A sentence, or sentences by field; anything else is not documented and could be an echo of the request. */
const sentences = z.union([
  z.string(),
  z.array(z.string()).transform((all) => all.join(' ')),
  z
    .record(z.string(), z.union([z.string(), z.array(z.string())]))
    .transform((fields) =>
      Object.entries(fields)
        .map(([field, words]) => `${field}: ${[words].flat().join(' ')}`)
        .join(' ')
    ),
])

const inWords = (value: unknown): string =>
  sentences.safeParse(value).data ?? ''

/**
 * Reads the HTTP status, the `status` in the body and `success` together: the interactions API puts a 422 into the body,
 * the partner API says `success: false` beside a status of 200.
 */
export const readAnswer = ({ status, text }: HttpAnswer): ZenviaAnswer => {
  const body = text.trim() === '' ? {} : parseJson(text)
  const envelope = envelopeSchema.safeParse(body).data
  const counts = status >= 300 ? status : (envelope?.status ?? status)
  const said = [envelope?.errors, envelope?.message].map(inWords)

  return {
    status: counts,
    isSuccess: isSuccess(counts) && envelope?.success !== false,
    body,
    said: said.filter(Boolean).join(' '),
  }
}
