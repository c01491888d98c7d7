import { portOwner } from '../../local/internet/port-owner'
import { eventually } from '../harness/eventually'
import type { Stage } from './stage'

const processOn = (replica: string): number | undefined => {
  const owner = portOwner(Number(new URL(replica).port))
  const [, id] = /process (\d+)/.exec(owner?.name ?? '') ?? []

  return id === undefined ? undefined : Number(id)
}

/** Kills a replica in the middle of whatever it does, and waits until another runs in its place. */
export const killReplica = async (
  { product, seen }: Stage,
  index: number
): Promise<void> => {
  const replica = product.replicas[index] ?? ''
  const before = processOn(replica)

  if (before === undefined) throw new Error(`Nobody listens at ${replica}`)

  seen.killedAt = Date.now()
  process.kill(before, 'SIGKILL')
  await eventually(() => {
    const now = processOn(replica)

    return now !== undefined && now !== before ? now : undefined
  }, 60)
}
