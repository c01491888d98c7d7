import type { PlatformRequest } from '../../local/vtex/platform/platform-system'
import { sides } from './remote'
import type { Side } from './remote'

export type Tally = Record<Side, number>

/** One call of an operation, as it came. */
export interface RecordedCall {
  side: Side
  method: string
  host: string
  /** With the query. */
  path: string
  headers: Record<string, string>
  body: string
  /** Calls of one step ran beside each other; each step waited for the one before. */
  step: number
}

interface CallLog {
  begin(side: Side, request: PlatformRequest): void
  end(): void
  /** The calls since this was last asked. */
  tally(): Tally
  isRecording(): boolean
  record(): void
  recorded(): RecordedCall[]
}

const nothing = (): Tally =>
  Object.fromEntries(sides.map((side) => [side, 0])) as Tally

const queryOf = ({ query }: PlatformRequest): string =>
  query.size > 0 ? `?${query.toString()}` : ''

export const callLog = (): CallLog => {
  let counts = nothing()
  let recording: RecordedCall[] | undefined
  let step = 0
  let isStepOver = false

  const note = (side: Side, request: PlatformRequest): RecordedCall => ({
    side,
    method: request.method,
    host: request.host,
    path: `${request.path}${queryOf(request)}`,
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [
        name,
        String(value),
      ])
    ),
    body: request.body.toString('utf8'),
    step,
  })

  return {
    begin: (side, request) => {
      counts[side] += 1

      if (isStepOver) step += 1

      isStepOver = false
      recording?.push(note(side, request))
    },
    end: () => {
      isStepOver = true
    },
    tally: () => {
      const counted = counts

      counts = nothing()

      return counted
    },
    isRecording: () => recording !== undefined,
    record: () => {
      recording = []
      step = 0
      isStepOver = false
    },
    recorded: () => {
      const calls = recording ?? []

      recording = undefined

      return calls
    },
  }
}
