import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import { z } from 'zod'

import { parseJson } from '../../../domain/parse-json'
import { sha256 } from '../../../domain/sha256'
import { MINUTE_MS } from '../../../domain/time-units'
import type { Clock } from '../../../ports/clock'
import type { OutboundHttp } from '../../../ports/outbound-http'
import type { ZendeskFailure } from './failure'
import { noResponseFailure } from '../../http/client-failure'
import { redactor } from '../../http/redact'
import { failureFromResponse } from './failure'
import type { Expiring } from './shared-cache'

export interface AccessToken {
  text: string
  /** What it opens, such as `read write`, where Zendesk says so. */
  scope?: string
  /** Zendesk gave it no end, though we asked for one. */
  neverExpires?: true
}

export interface OAuthClient {
  host: string
  id: string
  secret: string
}

/** Asked for, as older clients otherwise get tokens that never expire (support article 10212201463962). */
const LIFETIME_SECONDS = 7200

const answerSchema = z.object({
  access_token: z.string().min(1),
  scope: z.string().optional().catch(undefined),
  expires_in: z.number().positive().optional().catch(undefined),
})

/** Never used in its last minute, or its last fifth when it lives for a few minutes only. */
const lifetimeMs = (seconds: number): number =>
  Math.max(seconds * 1000 - MINUTE_MS, seconds * 800)

/** Where a client's token is kept; the secret is part of it, so that a corrected secret asks for a token of its own. */
export const tokenKey = (account: string, client: OAuthClient): string =>
  [account, client.host, client.id, sha256(client.secret)].join(' ')

const codeOf = ({ answer }: ZendeskFailure): string => {
  if (answer?.status === 404) return 'zendesk.unknown-subdomain'

  return answer?.error === 'invalid_scope'
    ? 'zendesk.missing-scope'
    : 'zendesk.wrong-credentials'
}

const refusedClient = (failure: ZendeskFailure): ZendeskFailure =>
  failure.kind === 'REFUSED'
    ? { ...failure, kind: 'CONNECTION', code: codeOf(failure) }
    : failure

/** Asks for a token by the client-credentials grant. */
export const requestAccessToken = async (
  { http, clock }: { http: OutboundHttp; clock: Pick<Clock, 'now'> },
  client: OAuthClient,
  timeoutMs: number
): Promise<Result<Expiring<AccessToken>, ZendeskFailure>> => {
  const sentAt = clock.now()
  const sent = await http.request({
    method: 'POST',
    url: `https://${client.host}/oauth/tokens`,
    json: {
      grant_type: 'client_credentials',
      client_id: client.id,
      client_secret: client.secret,
      scope: 'read write',
      expires_in: LIFETIME_SECONDS,
    },
    timeoutMs,
  })

  if (sent.isErr())
    return err(noResponseFailure(sent.error, { repeatable: true }))

  const answer = sent.value
  const { data } = answerSchema.safeParse(parseJson(answer.text))

  if (answer.status >= 300 || !data) {
    return err(
      refusedClient(
        failureFromResponse(answer, {
          repeatable: true,
          now: clock.now(),
          redact: redactor([client.secret]),
        })
      )
    )
  }

  const { access_token: text, expires_in: seconds } = data
  const token = {
    text,
    ...(data.scope === undefined ? {} : { scope: data.scope }),
  }

  return ok(
    seconds === undefined
      ? { value: { ...token, neverExpires: true } }
      : { value: token, expiresAt: sentAt + lifetimeMs(seconds) }
  )
}
