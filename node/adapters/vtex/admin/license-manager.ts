import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import { parseJson } from '../../../domain/parse-json'
import type { OutboundHttp } from '../../../ports/outbound-http'
import type { NoAnswer } from './no-answer'
import { noAnswer } from './no-answer'

const TIMEOUT_MS = 4000

/** Whose right is asked for. `user` is VTEX ID's name for them. */
interface RightQuestion {
  account: string
  authToken: string
  user: string
  productCode: string
  resourceCode: string
}

const addressOf = ({
  account,
  user,
  productCode,
  resourceCode,
}: RightQuestion): string =>
  `https://${account}.vtexcommercestable.com.br/api/license-manager/pvt/accounts/${account}/products/${productCode}/logins/${encodeURIComponent(user)}/resources/${resourceCode}/granted`

/** Whether License Manager grants a right. It answers JSON's `true` or `false`; anything else grants nothing. */
export const isGranted = async (
  http: OutboundHttp,
  question: RightQuestion
): Promise<Result<boolean, NoAnswer>> => {
  const answer = await http.request({
    method: 'GET',
    url: addressOf(question),
    headers: { accept: 'application/json', authorization: question.authToken },
    timeoutMs: TIMEOUT_MS,
  })

  if (answer.isErr()) return err(noAnswer())

  const { status, text } = answer.value
  const granted = status === 200 ? parseJson(text) : undefined

  return typeof granted === 'boolean' ? ok(granted) : err(noAnswer(status))
}
