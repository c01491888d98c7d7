import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { PartnerName } from '../node/domain/partner-name'
import { readySettings } from '../node/testing/fake-ports'
import { sweep } from '../node/usecases/conversation/sweep/sweep'
import { compare } from './compare'
import type { Scene } from './conversation'
import { Conversation } from './conversation'
import type { FaultRates } from './faults'
import { noFaults } from './faults'
import type { Finding } from './findings'
import { internet } from './internet'
import type { Alteration } from './replicas'
import { Replicas } from './replicas'
import { openSide } from './sides'
import { Stage } from './stage'
import type { Tally } from './tally'
import { Webhooks } from './webhooks'

const MINUTE_MS = 60_000

/** More than any work may live. */
const MOST_SETTLING_MS = 30 * 60 * MINUTE_MS

export interface RoundPlan {
  seed: number
  partner: PartnerName
  conversations: number
  rates: FaultRates
  alter?: Alteration
}

export interface RoundReport {
  plan: RoundPlan
  tally: Tally
  findings: Finding[]
}

const sweepOnce = ({ replicas }: Scene): Promise<unknown> =>
  replicas.attempt(
    (ports, deadline) => sweep(ports, { limit: 200, deadline }),
    20_000
  )

const keepSweeping = async (
  scene: Scene,
  isOver: () => boolean
): Promise<void> => {
  while (!isOver()) {
    await scene.stage.pause(0.9 * MINUTE_MS, 1.1 * MINUTE_MS)
    await sweepOnce(scene)
  }
}

/** Sweeps without faults until nothing is due or open; false when that never comes. */
const settle = async (scene: Scene): Promise<boolean> => {
  const { time, cloud } = scene.stage
  const { due, open } = cloud.index
  const until = time.now() + MOST_SETTLING_MS

  await time.sleep(5 * MINUTE_MS)

  while (due.size + open.size > 0) {
    if (time.now() > until) return false

    await sweepOnce(scene)
    await time.sleep(MINUTE_MS)
  }

  return true
}

const play = async (scene: Scene, count: number): Promise<Finding[]> => {
  const { stage } = scene
  const conversations = Array.from(
    { length: count },
    (_, index) => new Conversation(index + 1, scene)
  )
  let isOver = false
  const playing = Promise.all(conversations.map((one) => one.play()))

  await Promise.all([
    playing.finally(() => {
      isOver = true
    }),
    keepSweeping(scene, () => isOver),
  ])
  stage.rates = noFaults

  const isSettled = await settle(scene)
  const findings = await compare(scene, conversations)
  const { due, open } = stage.cloud.index

  return isSettled
    ? findings
    : [
        ...findings,
        {
          fault: 'neverEnds',
          conversation: 0,
          what: [...due.keys(), ...open.keys()].join(' '),
        },
      ]
}

/** Plays conversations at a time over one account of a partner, three replicas and one store; all of it from the seed. */
export const playRound = async (plan: RoundPlan): Promise<RoundReport> => {
  const stage = new Stage(plan.seed, noFaults)
  const webhooks = new Webhooks(stage, plan.partner)
  const folder = mkdtempSync(join(tmpdir(), 'prove-'))
  const side = await openSide(plan.partner, stage.time, folder, webhooks.send)

  try {
    const settings = readySettings()
    const connecting = side.connect(internet(stage, side.listener))

    settings.partner = plan.partner
    settings.partners[plan.partner] = await stage.time.run(connecting)
    stage.cloud.settings.put(settings)
    webhooks.replicas = new Replicas(stage, side, plan.alter)
    stage.rates = plan.rates

    const scene = { stage, side, replicas: webhooks.replicas }
    const findings = await stage.time.run(play(scene, plan.conversations))

    return { plan, tally: stage.tally, findings }
  } finally {
    await side.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
