import type { PartnerName } from '../../node/domain/partner-name'
import { tableOf } from './table'

/** What the engine writes with `--cpu-prof`, as far as it is read. */
export interface Profile {
  nodes: Array<{
    id: number
    callFrame: { functionName: string; url: string }
  }>
  /** Microseconds. */
  startTime: number
  samples: number[]
  /** Microseconds since the sample before. */
  timeDeltas: number[]
}

/** Microseconds of one request, by area. */
export interface Areas {
  partner: PartnerName
  times: Map<string, number>
}

const engine: Record<string, string | undefined> = {
  '(garbage collector)': 'garbage collector',
  '(program)': 'the engine and the system',
  '(idle)': undefined,
  '(root)': undefined,
}

const packageIn = (path: string): string | undefined =>
  /^.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]

/** Own code by its folder, packages by their names, and what Node and the engine do; undefined for waiting. */
export const areaOf = (frame: {
  functionName: string
  url: string
}): string | undefined => {
  const { functionName, url } = frame

  if (url === '') {
    return functionName in engine
      ? engine[functionName]
      : 'the engine and the system'
  }
  if (url.startsWith('node:')) return 'Node'

  const name = packageIn(url)

  if (name !== undefined) return `package ${name}`

  const [, folder = ''] = /\/service\/src\/node\/([^/]+)\//.exec(url) ?? []

  return folder === '' ? 'own code' : `own code: ${folder}`
}

/** What each area took of one request, from an instant on the engine's clock. */
export const timesOf = (
  profiles: readonly Profile[],
  from: number,
  requests: number
): Map<string, number> => {
  const times = new Map<string, number>()

  for (const { nodes, startTime, samples, timeDeltas } of profiles) {
    const areas = new Map(
      nodes.map(({ id, callFrame }) => [id, areaOf(callFrame)])
    )
    let at = startTime

    samples.forEach((sample, index) => {
      const delta = timeDeltas[index] ?? 0
      const area = areas.get(sample)

      at += delta
      if (at < from || area === undefined) return

      times.set(area, (times.get(area) ?? 0) + delta / requests)
    })
  }

  return times
}

/** Areas with a lesser share are not worth a line. */
const LEAST_SHARE = 0.01

const sumOf = (times: Areas['times']): number =>
  [...times.values()].reduce((sum, time) => sum + time, 0)

export const areaTable = (all: readonly Areas[]): string => {
  const names = new Set(
    all
      .flatMap(({ times }) =>
        [...times].filter(([, time]) => time >= LEAST_SHARE * sumOf(times))
      )
      .sort(([, one], [, other]) => other - one)
      .map(([name]) => name)
  )

  return tableOf(
    ['CPU microseconds of one request', ...all.map(({ partner }) => partner)],
    [
      ...[...names].map((name) => [
        name,
        ...all.map(({ times }) => (times.get(name) ?? 0).toFixed(0)),
      ]),
      ['all', ...all.map(({ times }) => sumOf(times).toFixed(0))],
    ]
  )
}
