import { iso } from '../../../domain/iso'
import { DAY_MS, MINUTE_MS } from '../../../domain/time-units'
import type { Clock } from '../../../ports/clock'
import type { Log } from '../../../ports/log'
import type { OutboundHttp } from '../../../ports/outbound-http'
import type { Schedule } from '../../../ports/schedule'
import type { Recent } from '../../process/recent'

const ENTRY_ID = 'live-support-tick'
const TIMEOUT_MS = 3000
const ENTRY_LIFETIME_MS = 365 * DAY_MS
const RETRY_AFTER_MS = 5 * MINUTE_MS

const EVERY_MINUTE = '* * * * *'

/** For a scheduler that finds a minute too short; how short it may be is not documented. */
const EVERY_FIVE_MINUTES = '*/5 * * * *'

const NOT_MODIFIED = 304

type Outcome = 'KEPT' | 'REFUSED' | 'NO_ANSWER'

const outcomeOf = (status: number): Outcome => {
  if (status < 300 || status === NOT_MODIFIED) return 'KEPT'

  return status < 500 ? 'REFUSED' : 'NO_ANSWER'
}

interface ScheduleParts {
  http: OutboundHttp
  clock: Clock
  log: Log
  /** When the entry of each account is to be renewed, in milliseconds since the epoch. */
  memory: Recent<number>
  account: string
  workspace: string
  /**
   * What the second part of the scheduler's address may be, the likelier first: apps that use it say the account there,
   * others the name of the app, and no document says which is right.
   */
  segments: string[]
  authToken: string
  publicAddress: string
}

/** The last day of the entry, without a zone, as the scheduler writes it. */
const endDate = (now: number): string =>
  iso(now + ENTRY_LIFETIME_MS).slice(0, 19)

/** An entry of VTEX's scheduler, which calls the tick route. It ends some day, so it is renewed long before. */
export const schedule = (parts: ScheduleParts): Schedule => {
  const { http, clock, log, memory, account, workspace } = parts
  const scope = `${account}/${workspace}`

  const entry = (expression: string) => ({
    id: ENTRY_ID,
    scheduler: { expression, endDate: endDate(clock.now()) },
    request: {
      uri: `${parts.publicAddress}/tick`,
      method: 'GET',
      headers: { 'cache-control': 'no-cache', pragma: 'no-cache' },
      body: null,
    },
  })

  const put = async (segment: string, expression: string): Promise<Outcome> => {
    const answer = await http.request({
      method: 'PUT',
      url: `https://portal.vtexcommercestable.com.br/api/scheduler/${workspace}/${segment}?version=4&an=${account}`,
      headers: { VtexIdclientAutCookie: parts.authToken },
      json: entry(expression),
      timeoutMs: TIMEOUT_MS,
    })

    return answer.isErr() ? 'NO_ANSWER' : outcomeOf(answer.value.status)
  }

  /** The first way that the scheduler does not refuse. */
  const renew = async (): Promise<Outcome> => {
    for (const segment of parts.segments) {
      for (const expression of [EVERY_MINUTE, EVERY_FIVE_MINUTES]) {
        const outcome = await put(segment, expression)

        if (outcome !== 'REFUSED') return outcome
      }
    }

    return 'REFUSED'
  }

  return {
    keep: async () => {
      if (clock.now() < (memory.get(scope) ?? 0)) return

      const outcome = await renew()
      const wait = outcome === 'KEPT' ? DAY_MS : RETRY_AFTER_MS

      memory.set(scope, clock.now() + wait)

      if (outcome !== 'KEPT') {
        log.warn('The scheduler did not take the tick', { outcome })
      }
    },
  }
}
