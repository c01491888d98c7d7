import autocannon from 'autocannon'

import type { ServiceRequest } from './callers'

interface Driven {
  seconds: number
  /** Milliseconds of one request. */
  latency: { p50: number; p99: number }
}

const CONNECTIONS = 20

/** The load looks this often whether it is over. */
const SAMPLE_MS = 100

/** A webhook is answered with nothing, an operation of the bot without user errors. */
const isRight = (body: string): boolean =>
  body === '' ||
  (body.includes('"userErrors":[]') && !body.includes('"errors"'))

const check = (result: autocannon.Result, wrong: string): void => {
  const { errors, non2xx, mismatches } = result

  if (errors + non2xx + mismatches > 0) {
    throw new Error(
      `${errors} requests broke, ${non2xx} were refused and ${mismatches} answered something else: ${wrong.slice(0, 500)}`
    )
  }
}

/** Each request in its turn, for as long as there are any. */
const oneAfterAnother = (requests: ServiceRequest[]): autocannon.Request => {
  let sent = 0

  return {
    setupRequest: (request) => {
      const next = requests[sent % requests.length]

      sent += 1

      return { ...request, ...next }
    },
  }
}

interface Outcome {
  result: autocannon.Result
  /** The body of an answer that is not right; empty when all are. */
  wrong: string
  answeredAt: number
}

const run = (
  origin: string,
  requests: ServiceRequest[],
  connections: number
): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    let wrong = ''
    let answeredAt = 0
    const instance = autocannon(
      {
        url: origin,
        amount: requests.length,
        connections: Math.min(connections, requests.length),
        sampleInt: SAMPLE_MS,
        requests: [oneAfterAnother(requests)],
        verifyBody: (body) => {
          const right = isRight(String(body))

          if (!right) wrong = String(body)

          return right
        },
      },
      (error: Error | null, result) => {
        if (error) reject(error)
        else resolve({ result, wrong, answeredAt })
      }
    )

    instance.on('response', () => {
      answeredAt = performance.now()
    })
  })

/** Sends the requests to a service, so many at a time, and waits for all answers. */
export const drive = async (
  origin: string,
  requests: ServiceRequest[],
  connections = CONNECTIONS
): Promise<Driven> => {
  const startedAt = performance.now()
  const { result, wrong, answeredAt } = await run(origin, requests, connections)

  check(result, wrong)

  return {
    seconds: (answeredAt - startedAt) / 1000,
    latency: { p50: result.latency.p50, p99: result.latency.p99 },
  }
}
