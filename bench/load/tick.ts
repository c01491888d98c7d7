import type { Stage } from '../stage'
import { fromScheduler } from './callers'
import { drive } from './drive'

/** Milliseconds that a tick of the sweep takes among so many open conversations, of which none has work. */
export const measureTick = async (
  { standIn, content, ours }: Stage,
  conversations: number,
  ticks: number
): Promise<number> => {
  await standIn.ask('fill', { ...content, conversations })

  const requests = Array.from({ length: ticks }, fromScheduler)
  const { seconds } = await drive(ours.origin, requests, 1)

  return (seconds * 1000) / ticks
}
