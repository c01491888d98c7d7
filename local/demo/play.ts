import { ok } from 'neverthrow'

import { changeHandoff } from '../../node/domain/conversation/change-handoff'
import type { ConversationRecord } from '../../node/domain/conversation/conversation-record'
import { openHandoff } from '../../node/domain/conversation/open-handoff'
import { isWaiting } from '../../node/domain/conversation/outbox/outbox'
import type { PartnerUpdate } from '../../node/domain/conversation/outbox/partner-update'
import { withRating } from '../../node/domain/conversation/with-rating'
import { settle } from '../../node/domain/conversation/settle'
import { takeShopperMessage } from '../../node/domain/conversation/shopper-message'
import { withTimeline } from '../../node/domain/conversation/timeline/with-timeline'
import { applyUpdates } from '../../node/domain/handoff/apply-updates'
import {
  closeUnavailable,
  endFromOurSide,
} from '../../node/domain/handoff/close-handoff'
import type { Handoff } from '../../node/domain/handoff/handoff'
import type { Told } from '../../node/domain/handoff/told'
import { untold } from '../../node/domain/handoff/told'
import { iso } from '../../node/domain/iso'
import type { PlannedConversation } from './plan'
import { TIME_ZONE } from './plan'

const words = { unavailable: 'Voltamos no próximo dia útil.', noAgent: '' }

/** Plays one conversation by the service's own rules, at instants of the past. */
class Playing {
  record: ConversationRecord
  private sent = 0

  constructor(
    private readonly planned: PlannedConversation,
    private now: number
  ) {
    this.record = withTimeline(undefined, this.opened(), this.change())
  }

  private change() {
    return { at: iso(this.now), gone: { state: 'DELIVERED' as const } }
  }

  private opened(): ConversationRecord {
    const { conversationId, phoneNumber, name, partner, topic, asContact } =
      this.planned

    return openHandoff(undefined, {
      partner,
      partnerAccount: 'demo',
      start: {
        kind: 'start',
        handoffId: `${conversationId}-handoff`,
        conversationId,
        accountPhoneNumber: '+551140028922',
        shopper: { phoneNumber, name, locale: 'pt-BR' },
        reason: topic.reason,
        context: {},
        timeZone: TIME_ZONE,
        asContact,
        frozen: {},
      },
      transcript: [],
      at: iso(this.now),
    })
  }

  wait(seconds: number): void {
    this.now += seconds * 1000
  }

  private become(next: ConversationRecord): void {
    this.record = withTimeline(this.record, next, this.change())
  }

  private changeBy(change: (handoff: Handoff) => Told): void {
    this.become(changeHandoff(this.record, this.record.handoff.id, change))
  }

  /** Delivers what waits, a second after it came. */
  deliver(): void {
    const tried = { startedAt: this.now, at: this.now + 900, jitter: 0 }
    const { handoff } = this.record
    const reference = String(
      4000 + (Math.floor(this.planned.at / 60_000) % 90_000)
    )

    for (const { id } of handoff.commands.filter(isWaiting)) {
      this.record = settle(
        this.record,
        {
          ...tried,
          kind: 'partner',
          handoffId: handoff.id,
          sent: [{ id, attempts: 0 }],
          memoryBefore: handoff.memory,
          result: ok({ memory: {}, partnerReference: reference }),
        },
        words
      )
    }

    for (const { id } of this.record.toBot.filter(isWaiting)) {
      this.record = settle(
        this.record,
        {
          ...tried,
          kind: 'bot',
          sent: { id, attempts: 0 },
          result: ok({ status: 200 }),
        },
        words
      )
    }
  }

  update(update: PartnerUpdate): void {
    this.changeBy((handoff) =>
      applyUpdates(untold(handoff), [update], { at: iso(this.now), words })
    )
    this.deliver()
  }

  agentSays(text: string): void {
    this.sent += 1
    this.update({
      kind: 'message',
      id: `agent-${this.sent}`,
      at: iso(this.now),
      text,
      attachments: [],
      agent: { id: this.planned.agent, name: this.planned.agent },
    })
  }

  shopperSays(text: string): void {
    this.sent += 1
    this.become(
      takeShopperMessage(this.record, {
        id: `shopper-${this.sent}`,
        message: {
          kind: 'message',
          text,
          attachments: [],
          sentAt: iso(this.now),
        },
        at: iso(this.now),
      })
    )
    this.deliver()
  }

  closes(): void {
    this.update({ kind: 'closed', id: 'closed', at: iso(this.now) })
  }

  leaves(): void {
    this.changeBy((handoff) =>
      endFromOurSide(handoff, 'SHOPPER_LEFT', iso(this.now))
    )
    this.deliver()
  }

  failsWith(reason: 'NO_AGENT_AVAILABLE' | 'PARTNER_FAILED'): void {
    this.changeBy((handoff) =>
      closeUnavailable(untold(handoff), reason, iso(this.now), words)
    )
    this.deliver()
  }

  rates(score: number): void {
    this.become(
      withRating(this.record, { score, at: iso(this.now) }).unwrapOr(
        this.record
      )
    )
    this.deliver()
  }
}

const talk = (playing: Playing, planned: PlannedConversation): void => {
  const { topic, turns, betweenTurns } = planned

  for (let turn = 0; turn < turns; turn += 1) {
    playing.agentSays(topic.answered[turn] ?? topic.answered[0])
    playing.wait(betweenTurns)
    playing.shopperSays(topic.asked[turn] ?? topic.asked[0])
    playing.wait(betweenTurns)
  }
}

/** The record of a made-up conversation, as the service would have left it. */
export const play = (planned: PlannedConversation): ConversationRecord => {
  const { ending, answeredAfter, asContact, score } = planned
  const playing = new Playing(planned, planned.at)

  playing.wait(1)
  playing.deliver()

  if (ending === 'NO_AGENT' || ending === 'PARTNER_FAILED') {
    playing.wait(60)
    playing.failsWith(
      ending === 'NO_AGENT' ? 'NO_AGENT_AVAILABLE' : 'PARTNER_FAILED'
    )

    return playing.record
  }

  playing.wait(asContact ? 60 : answeredAfter)
  talk(playing, planned)
  if (ending === 'SHOPPER_LEFT') playing.leaves()
  else playing.closes()
  playing.wait(120)
  if (score !== undefined) playing.rates(score)

  return playing.record
}
