import type { Stage } from '../stage'
import { fromScheduler } from './callers'
import { drive } from './drive'
import { withProcessorTime } from './processor-time'

/**
 * What a tick of the sweep costs among so many open conversations, of which none has work: milliseconds of processor time,
 * or of all time where the system does not tell. The first one walks through open handoffs, as every third does, and makes the
 * day's figures, as one does each quarter of an hour: it is not counted.
 */
export const measureTick = async (
  { standIn, content, ours }: Stage,
  conversations: number,
  ticks: number
): Promise<number> => {
  await standIn.ask('fill', { ...content, conversations })

  await drive(ours.origin, [fromScheduler()], 1)

  const requests = Array.from({ length: ticks }, fromScheduler)
  const { done, processor } = await withProcessorTime(ours.pid, () =>
    drive(ours.origin, requests, 1)
  )

  return (processor ?? done.seconds * 1000) / ticks
}
