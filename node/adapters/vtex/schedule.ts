import type { Clock } from '../../ports/clock'
import type { Log } from '../../ports/log'
import type { OutboundHttp } from '../../ports/outbound-http'
import type { Schedule } from '../../ports/schedule'
import type { Recent } from './recent'

const ENTRY_ID = 'live-support-tick'
const TIMEOUT_MS = 5000
const ENTRY_LIFETIME_MS = 365 * 24 * 60 * 60 * 1000

/** Every minute, or the longer pace for a platform that finds a minute too short. */
const paces = ['* * * * *', '*/5 * * * *']

const NOT_MODIFIED = 304

export interface ScheduleParts {
  http: OutboundHttp
  clock: Clock
  log: Log
  /** Remembers for a day whose entry was renewed. */
  memory: Recent<true>
  account: string
  workspace: string
  authToken: string
  publicAddress: string
}

/** The last day of the entry, without a zone, as the scheduler writes it. */
const endDate = (now: number): string =>
  new Date(now + ENTRY_LIFETIME_MS).toISOString().slice(0, 19)

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

  const put = async (expression: string): Promise<string> => {
    const answer = await http.request({
      method: 'PUT',
      url: `https://portal.vtexcommercestable.com.br/api/scheduler/${workspace}/${account}?version=4&an=${account}`,
      headers: { VtexIdclientAutCookie: parts.authToken },
      json: entry(expression),
      timeoutMs: TIMEOUT_MS,
    })

    if (answer.isErr()) return answer.error.detail

    const { status } = answer.value

    return status < 300 || status === NOT_MODIFIED ? 'kept' : `${status}`
  }

  return {
    keep: async () => {
      if (memory.get(scope)) return

      for (const pace of paces) {
        const outcome = await put(pace)

        if (outcome === 'kept') {
          memory.set(scope, true)

          return
        }

        log.warn('The scheduler did not take the tick', { pace, outcome })
      }
    },
  }
}
