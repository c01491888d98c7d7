import type { IncomingMessage, RequestListener } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'

import type {
  PlatformAnswer,
  PlatformRequest,
} from '../../local/vtex/platform/platform-system'
import { BOT_HOST, SCHEDULER_HOST } from '../place'
import type { RecordedCall, Tally } from './call-log'
import { callLog } from './call-log'
import type { GivenFile } from './memory-bucket'
import type { Remote } from './remote'
import type { Store, StoreContent } from './store'
import { openStore } from './store'
import { accessTokens, zendesk } from './zendesk'
import { zenvia } from './zenvia'

/** What the benchmark asks of its stand-in, beside the calls of the service. */
export interface Control {
  /** Begins anew with this store. */
  fill(content: StoreContent): void
  /** How many answers of an agent each Zendesk ticket has. */
  agentAnswers(count: number): void
  filesOf(number: string): GivenFile[]
  tally(): Tally
  record(): void
  recorded(): RecordedCall[]
}

interface StandIn {
  control: Control
  /** Answers the service as its outgoing proxy. */
  proxy: RequestListener
}

/** Long enough that calls made at the same time are under way at the same time. */
const HOLD_MS = 20

const says = (side: Remote['side'], host: string): Remote => ({
  side,
  owns: (request) => request.host === host,
  answer: () => ({ status: 200, body: {} }),
})

const readRequest = async (
  request: IncomingMessage
): Promise<PlatformRequest> => {
  const url = new URL(request.url ?? '')

  return {
    method: request.method ?? 'GET',
    host: url.hostname,
    path: url.pathname,
    query: url.searchParams,
    headers: request.headers,
    body: await buffer(request),
  }
}

const unknown: PlatformAnswer = {
  status: 501,
  body: { message: 'The stand-in plays nobody of this name.' },
}

const emptyStore: StoreContent = {
  appSettings: {},
  files: [],
  conversations: 0,
}

/** Everything that the service reaches, in memory, each answer after the same short time however much is stored. */
export const openStandIn = (): StandIn => {
  const log = callLog()
  let store: Store = openStore(emptyStore)
  let answers = 1

  const partners: Remote[] = [
    accessTokens,
    zendesk(() => answers),
    zenvia,
    says('bot', BOT_HOST),
    says('remembered', SCHEDULER_HOST),
  ]

  const answerTo = async (
    request: PlatformRequest
  ): Promise<PlatformAnswer> => {
    const remote = [...store.remotes, ...partners].find((one) =>
      one.owns(request)
    )

    log.begin(remote?.side ?? 'unknown', request)

    if (log.isRecording()) await sleep(HOLD_MS)

    const answer = await (remote?.answer(request) ?? unknown)

    log.end()

    return answer
  }

  return {
    control: {
      fill: (content) => {
        store = openStore(content)
      },
      agentAnswers: (count) => {
        answers = count
      },
      filesOf: (number) => store.filesOf(number),
      tally: () => log.tally(),
      record: () => log.record(),
      recorded: () => log.recorded(),
    },
    proxy: (request, response) => {
      readRequest(request)
        .then(answerTo)
        .then(({ status, headers, body }) => {
          const isRaw = body === undefined || Buffer.isBuffer(body)

          response.writeHead(status, {
            'content-type': 'application/json',
            ...headers,
          })
          response.end(isRaw ? body : JSON.stringify(body))
        })
        .catch((error: Error) => response.destroy(error))
    },
  }
}
