import { setTimeout as sleep } from 'node:timers/promises'

import { leftOver } from '../../prove/compare-conversation'
import { Conversation, messagesIn } from '../../prove/actors/conversation'
import type { ConversationPlan } from '../../prove/actors/conversation-plan'
import { planConversation } from '../../prove/actors/conversation-plan'
import { RandomSource } from '../../prove/random-source'
import { conversationId } from '../../prove/actors/tokens'
import { eventually } from '../harness/eventually'
import { START_MS } from '../harness/start-time'
import { USER_ERRORS, runAsAdmin } from '../harness/run-as-admin'
import { compare } from '../replicas/compare'
import { breakThings } from '../replicas/faults'
import { killReplica } from '../replicas/kill-replica'
import { RunningService } from '../replicas/running-service'
import type { Stage } from '../replicas/stage'
import { openStage, receivedBy } from '../replicas/stage'
import { recordsIn } from '../replicas/stored-records'
import { untilAnswered } from '../replicas/until-answered'

const SEED = Number(process.env.SEED ?? 1)
const CONVERSATIONS = 16
const FAULTS = 40
const numbers = Array.from({ length: CONVERSATIONS }, (_, index) => index + 1)

/** A plan's minutes in seconds. */
const SPEED = 45

let stage: Stage

beforeAll(async () => {
  stage = await openStage()
}, START_MS)

afterAll(() => stage?.close())

const sped = <Step extends { afterMs: number }>(step: Step): Step => ({
  ...step,
  afterMs: step.afterMs / SPEED,
})

/** One handoff, or two. */
const planOf = (number: number, random: RandomSource): ConversationPlan => ({
  number,
  handoffs: planConversation(number, random)
    .handoffs.slice(0, 2)
    .map((handoff) => ({
      ...sped(handoff),
      shopper: handoff.shopper.map(sped),
      agent: handoff.agent.map(sped),
    })),
})

/** The merchant changes partners while handoffs are open. */
const changePartners = async (isOver: () => boolean): Promise<void> => {
  for (let turn = 0; !isOver(); turn += 1) {
    const partner = turn % 2 === 0 ? 'ZENVIA' : 'ZENDESK'

    await sleep(1500)
    await untilAnswered(() =>
      runAsAdmin(stage.product)(
        'choosePartner',
        `mutation { choosePartner(input: { partner: ${partner} }) { ${USER_ERRORS} } }`
      )
    )
  }
}

/** The scheduler calls, until nothing waits any more; what never ends is found as stuck. */
const settle = async (): Promise<void> => {
  const { product } = stage
  const recordOf = recordsIn(product.dataFolder)
  const isAtRest = (number: number) =>
    leftOver(recordOf(conversationId(number))) === undefined

  await eventually(async () => {
    if (numbers.every(isAtRest)) return true

    await fetch(new URL('/sandbox/scheduler/run', product.admin), {
      method: 'POST',
    })

    return undefined
  }, 100).catch(() => undefined)
}

it(`loses, doubles and mixes up nothing while partners fail and a replica is killed (SEED=${SEED})`, async () => {
  const random = new RandomSource(SEED)
  const service = new RunningService(stage)
  const conversations = numbers.map(
    (number) => new Conversation(planOf(number, random), service)
  )
  const killAt = 8 + random.below(16)
  let isOver = false
  const playing = Promise.all(conversations.map((one) => one.play())).finally(
    () => {
      isOver = true
    }
  )

  await Promise.all([
    playing,
    changePartners(() => isOver),
    breakThings(stage, new RandomSource(SEED + 1), FAULTS),
    eventually(
      () => (messagesIn(conversations) >= killAt ? true : undefined),
      60
    ).then(() => killReplica(stage, random.below(2))),
  ])
  await settle()

  const findings = await compare(stage, conversations)
  const partners = receivedBy(stage).map(({ handoff }) => handoff.partner)

  expect(new Set(partners).size).toBe(2)
  expect(messagesIn(conversations)).toBeGreaterThan(100)
  expect(
    findings.map(({ fault, conversation, what }) => [
      `SEED=${SEED}: ${fault} in conversation ${conversation}: ${what}`,
      ...(stage.history.get(conversation) ?? []),
    ])
  ).toEqual([])
}, 240_000)
