import type { Fault } from '../findings'

/** The service with one line of it broken. */
export interface Mutant {
  name: string
  file: string
  from: string
  to: string
  partner: 'ZENDESK' | 'ZENVIA'
  /** One that takes signed calls unless told. */
  bot?: 'WENI'
  /** Of the first round that is played. */
  seed: number
  /** How the proof finds it out. */
  foundAs: Fault
}

/** What would break each guarantee of the relay, one at a time. */
export const mutants: Mutant[] = [
  {
    name: 'takes no heed of another’s lease',
    file: 'node/domain/conversation/lease.ts',
    from: 'return left > 0 && left <= 2 * LEASE_MS',
    to: 'return left === Infinity',
    partner: 'ZENVIA',
    seed: 1,
    foundAs: 'doubled',
  },
  {
    name: 'acknowledges what it could not store',
    file: 'node/usecases/conversation/relay/write-batch.ts',
    from: `  return err(written.error)
}`,
    to: `  return ok({ before, written: { record: decided.value, version: '' } })
}`,
    partner: 'ZENDESK',
    seed: 6,
    foundAs: 'lost',
  },
  {
    name: 'forgets the other changes of a batch',
    file: 'node/usecases/conversation/relay/write-batch.ts',
    from: 'for (const other of others) record = await other.applyTo(record)',
    to: 'for (const other of others) await other.applyTo(record)',
    partner: 'ZENDESK',
    seed: 12,
    foundAs: 'lost',
  },
  {
    name: 'forgets the ids that it took',
    file: 'node/domain/conversation/seen-ids.ts',
    from: 'return seen.some((hour) => holds(hour, fingerprint))',
    to: 'return seen.length > 1e9 && holds(seen[0]!, fingerprint)',
    partner: 'ZENVIA',
    seed: 16,
    foundAs: 'doubled',
  },
  {
    name: 'believes a close without asking',
    file: 'node/adapters/zendesk/relay/fetch-updates.ts',
    from: ".map(({ ticket }) => ['solved', 'closed'].includes(ticket.status))",
    to: '.map(() => true)',
    partner: 'ZENDESK',
    seed: 4,
    foundAs: 'wokenEarly',
  },
  {
    name: 'forgets which account has a ticket',
    file: 'node/usecases/conversation/relay/relay.ts',
    from: "account !== '' && partnerAccount !== '' && account !== partnerAccount",
    to: "account === '-' && partnerAccount === '-'",
    partner: 'ZENDESK',
    seed: 8,
    foundAs: 'wrongTicket',
  },
  {
    name: 'marks nothing as due',
    file: 'node/usecases/conversation/relay/mark-due.ts',
    from: 'if (due === undefined) return ok(record)',
    to: 'if (due === undefined || due > 0) return ok(record)',
    partner: 'ZENDESK',
    seed: 1,
    foundAs: 'stuck',
  },
  {
    name: 'closes before the last words',
    file: 'node/domain/handoff/apply-updates.ts',
    from: `    ...updates.filter((update) => !isLast(update)),
    ...updates.filter(isLast),`,
    to: `    ...updates.filter(isLast),
    ...updates.filter((update) => !isLast(update)),`,
    partner: 'ZENDESK',
    seed: 1,
    foundAs: 'wokenEarly',
  },
  {
    name: 'does not wait for words on their way',
    file: 'node/adapters/zenvia/webhook/read-webhook.ts',
    from: 'const SETTLE_MS = 3000',
    to: 'const SETTLE_MS = 0',
    partner: 'ZENVIA',
    seed: 41,
    foundAs: 'wokenEarly',
  },
  {
    name: 'sends again what may have arrived, without looking',
    file: 'node/usecases/conversation/relay/send-to-partner.ts',
    from: "ambiguous: batch.some(({ state }) => state.kind === 'AMBIGUOUS')",
    to: 'ambiguous: false',
    partner: 'ZENDESK',
    seed: 6,
    foundAs: 'doubled',
  },
  {
    name: 'goes on behind a message that could not be sent',
    file: 'node/usecases/conversation/relay/send-to-partner.ts',
    from: 'if (isLeft) return\n',
    to: '',
    partner: 'ZENVIA',
    seed: 183,
    foundAs: 'outOfOrder',
  },
  {
    name: 'gives up an event that the bot did not take',
    file: 'node/domain/conversation/bot/settle-bot.ts',
    from: "event.payload.type === 'handoff.typing'",
    to: "event.payload.type !== 'handoff.message'",
    partner: 'ZENDESK',
    seed: 12,
    foundAs: 'wokenNever',
  },
  {
    name: 'tells again under another id what may have been told',
    file: 'node/usecases/conversation/relay/deliver-bot-events.ts',
    from: 'ports.bot.deliver(payload, ',
    to: 'ports.bot.deliver({ ...payload, id: `${id}@${ports.clock.now()}` }, ',
    partner: 'ZENDESK',
    seed: 11,
    foundAs: 'wokenTwice',
  },
  {
    name: 'asks a silent partner hours later',
    file: 'node/domain/handoff/fetch-unheard.ts',
    from: 'const SHORTEST_WAIT_MS = 15 * MINUTE_MS',
    to: 'const SHORTEST_WAIT_MS = 80 * MINUTE_MS',
    partner: 'ZENDESK',
    seed: 23,
    foundAs: 'wokenLate',
  },
  {
    name: 'keeps a handoff that is over among the open ones',
    file: 'node/usecases/conversation/sweep/file-facts-of-ended.ts',
    from: 'if (one.isOver) await fileEnded(',
    to: 'if (!one.entry) await fileEnded(',
    partner: 'ZENDESK',
    seed: 1,
    foundAs: 'neverEnds',
  },
  {
    name: 'keeps what is old',
    file: 'node/usecases/conversation/sweep/walk-open.ts',
    from: '  await forgetOld(ports)\n',
    to: '',
    partner: 'ZENDESK',
    seed: 1,
    foundAs: 'grew',
  },
  {
    name: 'says nothing of words that came too late',
    file: 'node/domain/handoff/take-message.ts',
    from: ': noteUnread(told, message, at)',
    to: ': told',
    partner: 'ZENDESK',
    seed: 11,
    foundAs: 'lost',
  },
  {
    name: 'forgets the handoffs before the current one',
    file: 'node/domain/conversation/open-handoff.ts',
    from: 'former: [...previous.former, previous.handoff],',
    to: 'former: [],',
    partner: 'ZENDESK',
    seed: 2004,
    foundAs: 'lost',
  },
  {
    name: 'tells Weni what is not stored as being told',
    file: 'node/usecases/conversation/relay/deliver-bot-events.ts',
    from: ' || isWeni(relay.settings)',
    to: ' || relay.deadline < 0',
    partner: 'ZENDESK',
    bot: 'WENI',
    seed: 20,
    foundAs: 'doubled',
  },
  {
    name: 'sends Weni again what may have arrived',
    file: 'node/adapters/bot/weni/weni-ticketer.ts',
    from: 'if (ambiguous) return err(mayHaveArrived)',
    to: 'if (ambiguous && !ticket) return err(mayHaveArrived)',
    partner: 'ZENDESK',
    bot: 'WENI',
    seed: 33,
    foundAs: 'doubled',
  },
]
