import { setTimeout as sleep } from 'node:timers/promises'

import type { Stage } from '../stage'
import type { Tally } from '../stand-in/call-log'
import type { ServiceRequest } from './callers'
import { drive } from './drive'
import type { Calls, Operation } from './operations'
import { withProcessorTime } from './processor-time'

export interface Measured {
  /** Requests in a second. */
  throughput: number
  /** Milliseconds. */
  p50: number
  p99: number
  /** Milliseconds of processor time for each request; undefined where the system does not tell. */
  processor?: number
}

interface Cell {
  service: 'ours' | 'bare'
  operation: Operation
  /** How many requests. The service remembers some three hundred and seventy conversations. */
  requests: number
  /** How many conversations the store lists. */
  conversations: number
}

let lastNumber = 400_000_000

const newNumbers = (count: number): string[] =>
  Array.from({ length: count }, () => {
    lastNumber += 1

    return String(lastNumber)
  })

/** The bare service does what these headers say. */
const labelled = (
  name: string,
  number: string,
  request: ServiceRequest
): ServiceRequest => ({
  ...request,
  headers: {
    ...request.headers,
    'x-bench-operation': name,
    'x-bench-number': number,
  },
})

const shareOf = (tally: Tally, requests: number): Calls => ({
  store: tally.store / requests,
  partner: tally.partner / requests,
  bot: tally.bot / requests,
  event: tally.event / requests,
})

const checkCalls = (stage: Stage, { operation }: Cell, made: Calls): void => {
  const allowed = operation.budget[stage.crowd.partner]

  if (JSON.stringify(made) !== JSON.stringify(allowed)) {
    throw new Error(
      `${operation.name} made ${JSON.stringify(made)} calls and may make ${JSON.stringify(allowed)}`
    )
  }
}

/** Runs one operation many times, each on a conversation of its own, and checks the calls that it made. */
export const measure = async (stage: Stage, cell: Cell): Promise<Measured> => {
  const { standIn, crowd, content } = stage
  const { name, request, first, agentAnswers } = cell.operation
  const { origin, pid } = stage[cell.service]
  const numbers = newNumbers(cell.requests)
  const all = (label: string, make: Operation['request']): ServiceRequest[] =>
    numbers.map((number) => labelled(label, number, make(crowd, number)))

  await standIn.ask('fill', { ...content, conversations: cell.conversations })
  await standIn.ask('agentAnswers', agentAnswers)

  if (first) {
    await drive(origin, all(first.name, first.request))
    await sleep(first.waitMs)
  }

  const requests = all(name, request)

  await standIn.ask('tally')

  const { done, processor } = await withProcessorTime(pid, () =>
    drive(origin, requests)
  )

  checkCalls(stage, cell, shareOf(await standIn.ask('tally'), cell.requests))

  return {
    ...done.latency,
    throughput: cell.requests / done.seconds,
    ...(processor === undefined
      ? {}
      : { processor: processor / cell.requests }),
  }
}
