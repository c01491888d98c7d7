import type { ConversationRecord } from '../node/domain/conversation/conversation-record'
import { handoffsOf } from '../node/domain/conversation/conversation-record'
import { isWaiting } from '../node/domain/conversation/outbox/outbox'
import { conversationNumber, readToken, tokensIn } from './actors/tokens'

/** A call that took effect at the partner. */
export interface Send {
  /** The replica that made it. */
  sender: object
  tokens: string[]
  /** What the service can know of it: its answer is on the way, is stored with the conversation, or is lost. */
  answer: 'PENDING' | 'STORED' | 'LOST'
}

/**
 * What reached a partner, and of which of it the service could not learn: the answer was lost, or whoever had it died before it
 * was stored.
 */
export class Sends {
  private readonly all: Send[] = []
  private pending = new Set<Send>()
  private readonly dead = new Set<object>()

  tookEffect(sender: object, body: string): Send {
    const isOver = this.dead.has(sender)
    const send: Send = {
      sender,
      tokens: [...new Set(tokensIn(body))],
      answer: isOver ? 'LOST' : 'PENDING',
    }

    if (send.tokens.length > 0) this.all.push(send)
    if (send.tokens.length > 0 && !isOver) this.pending.add(send)

    return send
  }

  /** A conversation as it was written: what waits there no longer is known to have arrived. */
  stored(record: ConversationRecord): void {
    const commands = handoffsOf(record).flatMap((handoff) => handoff.commands)
    const waiting = new Set(
      tokensIn(JSON.stringify(commands.filter(isWaiting)))
    )
    const number = conversationNumber(record.conversationId)

    for (const send of this.pending) {
      const [first = ''] = send.tokens

      if (readToken(first).conversation === number && !waiting.has(first)) {
        this.settle(send, 'STORED')
      }
    }
  }

  lost(send: Send): void {
    this.settle(send, 'LOST')
  }

  died(sender: object): void {
    this.dead.add(sender)

    for (const send of this.pending) {
      if (send.sender === sender) this.settle(send, 'LOST')
    }
  }

  /** How often these words arrived, or any, without the service being able to learn of it. */
  ambiguous(token?: string): number {
    return this.all.filter(
      ({ answer, tokens }) =>
        answer === 'LOST' && (token === undefined || tokens.includes(token))
    ).length
  }

  private settle(send: Send, answer: Send['answer']): void {
    send.answer = answer
    this.pending.delete(send)
  }
}
