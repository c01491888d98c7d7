import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import { z } from 'zod'

import { parseJson } from '../../../domain/parse-json'
import type { OutboundHttp } from '../../../ports/outbound-http'
import type { NoAnswer } from './no-answer'
import { noAnswer } from './no-answer'

const ADDRESS = 'https://vtexid.vtex.com.br/api/vtexid/pub/authenticated/user'
const TIMEOUT_MS = 4000

const userShape = z.object({ user: z.string().min(1), account: z.string() })

/** With which VTEX ID says that it knows no such token; all else than these and 200 says nothing about it. */
const refusals = new Set([400, 401, 403, 404])

interface Unknown {
  kind: 'UNKNOWN'
  detail: string
}

const unknown: Unknown = { kind: 'UNKNOWN', detail: 'Nobody is signed in' }

/**
 * Whose token this is: an e-mail, or the name of an application key. A user's token is good for other stores too, so the
 * account must be the one it was made for. The address holds the token, so nothing of the call is told.
 */
export const readAdminUser = async (
  http: OutboundHttp,
  { account, token }: { account: string; token: string }
): Promise<Result<string, Unknown | NoAnswer>> => {
  const answer = await http.request({
    method: 'GET',
    url: `${ADDRESS}?authToken=${encodeURIComponent(token)}`,
    headers: { accept: 'application/json' },
    timeoutMs: TIMEOUT_MS,
  })

  if (answer.isErr()) return err(noAnswer())

  const { status, text } = answer.value

  if (status !== 200) {
    return err(refusals.has(status) ? unknown : noAnswer(status))
  }

  const content = parseJson(text)
  const { data } = userShape.safeParse(content)

  if (data?.account === account) return ok(data.user)

  return err(content === undefined && text !== '' ? noAnswer(status) : unknown)
}
