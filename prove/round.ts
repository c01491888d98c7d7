import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { signingSecretName } from '../node/domain/settings/secret-names'
import type { PartnerName } from '../node/domain/partner-name'
import { readySettings } from '../node/testing/fake-ports'
import { sweep } from '../node/usecases/conversation/sweep/sweep'
import { compare } from './compare'
import { Conversation, messagesIn } from './actors/conversation'
import type { ConversationPlan } from './actors/conversation-plan'
import { planConversation } from './actors/conversation-plan'
import type { FaultRates } from './faults'
import { noFaults } from './faults'
import type { Finding } from './findings'
import { internet } from './internet'
import type { PartnerSide } from './partner-side'
import { RandomSource } from './random-source'
import { Replicas } from './replicas'
import type { Scene } from './scene'
import { openSide } from './sides'
import { Stage } from './stage'
import { VirtualService } from './virtual-service'
import { Webhooks } from './webhooks'
import { WeniBot } from './weni-bot'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** More than any work may live. */
const MOST_SETTLING_MS = 30 * 60 * MINUTE_MS

/** Records and entries are kept for 30 days. */
const KEPT_MS = 32 * DAY_MS

export interface RoundPlan {
  seed: number
  partner: PartnerName
  rates: FaultRates
  conversations: ConversationPlan[]
  /** Whose bot it is; one that takes signed calls unless told. */
  bot?: 'WENI'
  /** The merchant connects another account so long after the beginning. */
  accountChangesAfterMs?: number
}

export interface RoundReport {
  plan: RoundPlan
  tally: Stage['tally']
  /** Calls that took effect at the partner without the service being able to learn of it. */
  ambiguous: number
  findings: Finding[]
}

/** The conversations that a seed draws, and in one round of four of Zendesk another account. */
export const planRound = (
  seed: number,
  partner: PartnerName,
  { count, rates, bot }: { count: number; rates: FaultRates; bot?: 'WENI' }
): RoundPlan => {
  const random = new RandomSource(seed)
  const conversations = Array.from({ length: count }, (_, index) =>
    planConversation(index + 1, random)
  )
  const changes = partner === 'ZENDESK' && random.chance(0.25)

  return {
    seed,
    partner,
    rates,
    conversations,
    ...(bot ? { bot } : {}),
    ...(changes ? { accountChangesAfterMs: random.below(8 * MINUTE_MS) } : {}),
  }
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

const leftIn = ({ stage: { cloud } }: Scene, ...buckets: string[]): string[] =>
  buckets.flatMap((bucket) => cloud.names(bucket))

/** Sweeps without faults until nothing is due or open; what is left of it when that never comes. */
const settle = async (scene: Scene): Promise<Finding[]> => {
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
const forget = async (scene: Scene): Promise<Finding[]> => {
  await scene.stage.time.sleep(KEPT_MS)
  for (let times = 0; times < 3; times += 1) {
    await sweepOnce(scene)
    await scene.stage.time.sleep(MINUTE_MS)
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
    ...(await settle(scene)),
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
        sealed: `sealed(${signingSecretName})${SIGNING_SECRET}`,
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
