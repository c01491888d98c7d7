import { setTimeout as sleep } from 'node:timers/promises'

import { z } from 'zod'

import type { Script, ScriptCall, Scripts } from './bare/node/script'
import type { Crowd } from './load/crowd'
import { operationsOf } from './load/operations'
import type { Operation } from './load/operations'
import { send } from './load/send'
import { place } from './place'
import type { RecordedCall } from './stand-in/call-log'
import { BLANK } from './stand-in/memory-bucket'
import type { Side } from './stand-in/remote'
import type { StandInProcess } from './stand-in/stand-in-process'
import type { Worker } from './worker'

interface Recording {
  standIn: StandInProcess
  ours: Worker
  crowd: Crowd
}

const FIRST_NUMBER = 300_000_000

/** Added to each call by the runtime's own clients, or by what is below them. */
const ADDED_BY_RUNTIME =
  /^(host|connection|content-length|user-agent|accept-encoding|transfer-encoding|proxy-authorization|x-vtex-(?!use-https).*)$/

const clients: Partial<
  Record<Side, { client: ScriptCall['client']; root: string }>
> = {
  store: {
    client: 'store',
    root: `/vbase/v2/${place.account}/${place.workspace}`,
  },
  event: {
    client: 'courier',
    root: `/courier/v0/${place.account}/${place.workspace}`,
  },
}

const answered = z.object({ data: z.record(z.string(), z.unknown()) })

const headersOf = (
  headers: RecordedCall['headers'],
  isPlatform: boolean
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).filter(
      ([name]) =>
        !ADDED_BY_RUNTIME.test(name) &&
        !(isPlatform && name === 'authorization')
    )
  )

const scriptCall = (call: RecordedCall, number: string): ScriptCall => {
  const platform = clients[call.side]
  const url = platform
    ? call.path.slice(platform.root.length)
    : `http://${call.host}${call.path}`

  return {
    client: platform?.client ?? 'internet',
    method: call.method,
    url: url.replaceAll(number, BLANK),
    headers: headersOf(call.headers, platform !== undefined),
    ...(call.body === '' ? {} : { json: JSON.parse(call.body) as unknown }),
  }
}

const stepsOf = (calls: RecordedCall[], number: string): ScriptCall[][] =>
  calls
    .reduce<ScriptCall[][]>((steps, call) => {
      steps[call.step] = [...(steps[call.step] ?? []), scriptCall(call, number)]

      return steps
    }, [])
    .filter((step) => step.length > 0)

/** What the one field of an operation answered; nothing for a route or an event. */
const answerIn = (text: string): unknown =>
  text.startsWith('{')
    ? Object.values(answered.parse(JSON.parse(text)).data)[0]
    : undefined

const record = async (
  { standIn, ours, crowd }: Recording,
  { request, first }: Operation,
  number: string
): Promise<Script> => {
  if (first) {
    await send(ours, first.request(crowd, number))
    await sleep(first.waitMs)
  }

  await standIn.ask('record')

  const answer = await send(ours, request(crowd, number))
  const calls = await standIn.ask('recorded')
  const own = calls.filter(({ side }) => side !== 'remembered')

  return { steps: stepsOf(own, number), answer: answerIn(answer) }
}

/** Runs each operation of the service twice, the first time to fill its memory, and writes down the calls of the second. */
export const scriptsOf = async (recording: Recording): Promise<Scripts> => {
  const { standIn, ours, crowd } = recording
  const scripts: Scripts = {}
  let number = FIRST_NUMBER

  for (const operation of operationsOf(crowd.partner)) {
    await standIn.ask('agentAnswers', operation.agentAnswers)
    await send(ours, operation.request(crowd, String(number)))

    scripts[operation.name] = await record(
      recording,
      operation,
      String(number + 1)
    )
    number += 2
  }

  return scripts
}
