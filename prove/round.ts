import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { SIGNING_SECRET_NAME } from '../node/domain/settings/secret-names'
import { MINUTE_MS } from '../node/domain/time-units'
import { readySettings } from '../node/testing/fake-ports'
import { Conversation, messagesIn } from './actors/conversation'
import { comeToRest, forget, sweepOnce } from './come-to-rest'
import { compare } from './compare'
import { noFaults } from './faults'
import type { Finding } from './findings'
import { internet } from './internet'
import type { PartnerSide } from './partner-side'
import { Replicas } from './replicas'
import type { RoundPlan } from './round-plan'
import type { Scene } from './scene'
import { openSide } from './sides'
import { Stage } from './stage'
import { VirtualService } from './virtual-service'
import { Webhooks } from './webhooks'
import { WeniBot } from './weni-bot'

export interface RoundReport {
  plan: RoundPlan
  tally: Stage['tally']
  /** Calls that took effect at the partner without the service being able to learn of it. */
  ambiguous: number
  findings: Finding[]
}

const keepSweeping = async (
  scene: Scene,
  isOver: () => boolean
): Promise<void> => {
  while (!isOver()) {
    await scene.stage.pause(0.9 * MINUTE_MS, 1.1 * MINUTE_MS)
    await sweepOnce(scene)
  }
}

/** The merchant connects the second account in place of the first. */
const changeAccount = async (scene: Scene, plan: RoundPlan): Promise<void> => {
  const { partner, accountChangesAfterMs } = plan
  const { stage, sides } = scene
  const [, second] = sides

  if (accountChangesAfterMs === undefined || !second) return

  const settings = await second.connect(internet(stage, sides, scene))

  await stage.time.sleep(accountChangesAfterMs)
  scene.accountChangedAt = stage.time.now()
  plan.conversations.forEach(({ number }) =>
    stage.note(number, 'the merchant connected another account')
  )
  stage.cloud.changeSettings((before = readySettings()) => ({
    ...before,
    partners: { ...before.partners, [partner]: settings },
  }))
}

const play = async (scene: Scene, plan: RoundPlan): Promise<Finding[]> => {
  const { stage } = scene
  const service = new VirtualService(scene)
  const conversations = plan.conversations.map(
    (one) => new Conversation(one, service)
  )
  let isOver = false
  const playing = Promise.all(conversations.map((one) => one.play()))

  await Promise.all([
    playing.finally(() => {
      isOver = true
    }),
    changeAccount(scene, plan),
    keepSweeping(scene, () => isOver),
  ])
  stage.rates = noFaults
  stage.tally.messages = messagesIn(conversations)

  return [
    ...(await comeToRest(scene)),
    ...(await compare(scene, conversations)),
    ...(await forget(scene)),
  ]
}

const SIGNING_SECRET = `whsec_${Buffer.from('the bot knows this one').toString('base64')}`

const connectFirst = async (
  { time, cloud, weni }: Stage,
  side: PartnerSide,
  connecting: ReturnType<PartnerSide['connect']>
): Promise<void> => {
  const ready = readySettings()
  const connected = await time.run(connecting)

  cloud.changeSettings(() => ({
    ...ready,
    partner: side.name,
    partners: { ...ready.partners, [side.name]: connected },
    bot: {
      ...ready.bot,
      ...(weni && ready.bot.connection
        ? {
            connection: {
              ...ready.bot.connection,
              kind: 'WENI',
              address: undefined,
            },
          }
        : {}),
      signingSecret: {
        sealed: `sealed(${SIGNING_SECRET_NAME})${SIGNING_SECRET}`,
        lastFour: 'bone',
        changedAt: '2026-11-01T00:00:00.000Z',
        changedBy: 'ana@livestore.example',
      },
    },
  }))
}

/** Plays conversations beside each other over one account of a partner, three replicas and one store; all of it from the seed. */
export const playRound = async (plan: RoundPlan): Promise<RoundReport> => {
  const stage = new Stage(plan.seed, noFaults)
  const webhooks = new Webhooks(stage, plan.partner)

  if (plan.bot) stage.weni = new WeniBot(stage, () => webhooks.replicas)

  const folder = mkdtempSync(join(tmpdir(), 'prove-'))
  const open = (account: string) =>
    openSide(plan.partner, stage.time, folder, { account, send: webhooks.send })
  const first = await open('first-account')
  const sides: Scene['sides'] =
    plan.accountChangesAfterMs === undefined
      ? [first]
      : [first, await open('second-account')]

  try {
    await connectFirst(
      stage,
      first,
      first.connect(internet(stage, sides, stage))
    )
    webhooks.replicas = new Replicas(stage, sides)
    stage.rates = plan.rates

    const scene: Scene = { stage, sides, replicas: webhooks.replicas }
    const findings = await stage.time.run(play(scene, plan))

    return {
      plan,
      tally: stage.tally,
      ambiguous: stage.sends.ambiguous(),
      findings,
    }
  } finally {
    for (const side of sides) await side.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
