import type { Result } from 'neverthrow'

import type { UserError } from '../node/domain/user-error'
import type { Handoff } from '../node/domain/handoff/handoff'
import { handoffsOf } from '../node/domain/conversation/conversation-record'
import type { Ports } from '../node/ports/ports'
import type { PartnerSide } from './partner-side'
import type { PlayedHandoff } from './played-handoff'
import type { Replicas } from './replicas'
import type { Stage } from './stage'
import { conversationId } from './tokens'

/** Where a conversation is played: the service, and the partner's accounts that the merchant connects, one after the other. */
export interface Scene {
  stage: Stage
  replicas: Replicas
  sides: [PartnerSide, ...PartnerSide[]]
  /** When the merchant connected the second account. */
  accountChangedAt?: number
}

/** A handoff as it is stored. */
export const storedHandoff = (
  { stage }: Scene,
  conversation: number,
  { id }: PlayedHandoff
): Handoff | undefined => {
  const record = stage.cloud.record(conversationId(conversation))

  return record && handoffsOf(record).find((handoff) => handoff.id === id)
}

/** The account that has a handoff. */
export const sideOf = (
  { sides }: Scene,
  handoff: Handoff | undefined
): PartnerSide =>
  sides.find(({ account }) => account === handoff?.partnerAccount) ?? sides[0]

/** Whether the bot has the conversation back. */
export const isBack = ({ stage }: Scene, { id }: PlayedHandoff): boolean =>
  stage.cloud.received.some(({ event, handoff }) => event && handoff.id === id)

/** Repeats a request until it is answered, by an answer or by a refusal that a repetition would not change. */
export const untilAnswered = async <T>(
  { stage, replicas }: Scene,
  act: (ports: Ports, deadline: number) => Promise<Result<T, UserError[]>>
): Promise<Result<T, UserError[]>> => {
  for (;;) {
    const answered = await replicas.attempt(act)
    const isTemporary =
      answered?.isErr() && answered.error[0]?.code === 'STORE_UNAVAILABLE'

    if (answered && !isTemporary) return answered

    await stage.pause(500, 3000)
  }
}
