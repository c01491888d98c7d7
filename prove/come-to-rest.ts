import { DAY_MS, HOUR_MS, MINUTE_MS } from '../node/domain/time-units'
import { sweepStore } from '../node/usecases/conversation/sweep/sweep-store'
import type { Finding } from './findings'
import type { Scene } from './scene'

/** More than any work may live. */
const MOST_SETTLING_MS = 30 * HOUR_MS

/** Records and entries are kept for 30 days. */
const KEPT_MS = 32 * DAY_MS

/** As the platform's clock asks. No traffic asks for more: all that is lost. */
export const sweepOnce = ({ replicas }: Scene): Promise<unknown> =>
  replicas.attempt((ports) => sweepStore(ports, 'CLOCK'))

const leftIn = ({ stage: { cloud } }: Scene, ...buckets: string[]): string[] =>
  buckets.flatMap((bucket) => cloud.names(bucket))

/** Sweeps without faults until nothing is due or open; what is left of it when that never comes. */
export const comeToRest = async (scene: Scene): Promise<Finding[]> => {
  const { time } = scene.stage
  const until = time.now() + MOST_SETTLING_MS

  await time.sleep(5 * MINUTE_MS)

  while (leftIn(scene, 'due', 'open').length > 0) {
    if (time.now() > until) {
      const what = leftIn(scene, 'due', 'open').join(' ')

      return [{ fault: 'neverEnds', conversation: 0, what }]
    }

    await sweepOnce(scene)
    await time.sleep(MINUTE_MS)
  }

  return []
}

/** Sweeps a month later, when nothing of the conversations is to be kept. */
export const forget = async (scene: Scene): Promise<Finding[]> => {
  await scene.stage.time.sleep(KEPT_MS)
  for (let times = 0; times < 3; times += 1) {
    await sweepOnce(scene)
    await scene.stage.time.sleep(3 * MINUTE_MS)
  }

  const left = leftIn(
    scene,
    ...[
      'conversations',
      'timelines',
      'transcripts',
      'ended',
      'found',
      'closed',
      'open',
      'due',
    ]
  )

  return left.length === 0
    ? []
    : [{ fault: 'grew', conversation: 0, what: `kept ${left.join(' ')}` }]
}
