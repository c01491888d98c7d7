import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import { z } from 'zod'

import { parseJson } from '../../domain/parse-json'
import type { OutboundHttp } from '../../ports/outbound-http'

const ADDRESS = 'https://vtexid.vtex.com.br/api/vtexid/pub/authenticated/user'
const TIMEOUT_MS = 4000

const userShape = z.object({ user: z.string(), account: z.string() })

/**
 * Whose token this is: an e-mail, or the name of an application key. A user's token is good for other stores too, so the
 * account must be the one it was made for.
 */
export const readAdminUser = async (
  http: OutboundHttp,
  { account, token }: { account: string; token: string }
): Promise<Result<string, 'UNKNOWN'>> => {
  const answer = await http.request({
    method: 'GET',
    url: `${ADDRESS}?authToken=${encodeURIComponent(token)}`,
    headers: { accept: 'application/json' },
    timeoutMs: TIMEOUT_MS,
  })

  if (answer.isErr() || answer.value.status !== 200) return err('UNKNOWN')

  const { data } = userShape.safeParse(parseJson(answer.value.text))

  return data?.account === account ? ok(data.user) : err('UNKNOWN')
}
