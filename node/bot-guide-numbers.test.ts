import { buildASTSchema, parse } from 'graphql'

import { endOfLife } from './domain/conversation/outbox/outbox'
import {
  retryDelay,
  slowRetryDelay,
} from './domain/conversation/outbox/retry-policy'
import {
  botPolicies,
  policyInWords,
  shopperFilePolicies,
} from './domain/outbound-policy'
import * as timeUnits from './domain/time-units'
import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from './domain/time-units'
import { schemaDefinitions } from './resolvers/testing/schema-definitions'
import { guide, sourceOf } from './testing/bot-guide'

const KIB = 1024
const MIB = 1024 * KIB

const units: Record<string, number> = { ...timeUnits }

/** A number as a file of the service defines it, of units of time and other ones of that file too. */
const numberIn = (path: string, name: string): number => {
  const written = new RegExp(
    `(?:const |\\b)${name}(?: =|:) (\\w[\\w* ]*),?$`,
    'm'
  )
  const [, product] = written.exec(sourceOf(path)) ?? []

  if (!product) throw new Error(`${path} has no number ${name}`)

  return product
    .split(' * ')
    .map((factor) =>
      /^\d/.test(factor)
        ? Number(factor.replaceAll('_', ''))
        : (units[factor] ?? numberIn(path, factor))
    )
    .reduce((one, other) => one * other, 1)
}

/** What a pattern's first groups find in a file of the service. */
const foundIn = (path: string, pattern: RegExp): string[] =>
  (pattern.exec(sourceOf(path)) ?? []).slice(1)

const [lowestScore, highestScore] = foundIn(
  'usecases/conversation/rate-handoff.ts',
  /SCORES = \{ min: (\d+), max: (\d+) \}/
)

const [settingsSeconds] = foundIn(
  'composition/process-memory.ts',
  /settingsMemory[^}]*lifetimeMs: (\d+) \* SECOND_MS/
)

const grouped = (value: number): string => value.toLocaleString('en')

const input = 'usecases/input/fields.ts'
const longestId = numberIn('domain/longest-id.ts', 'LONGEST_ID')
const longestLine = grouped(numberIn(input, 'LONGEST_LINE')).replace(',', '')
const longestText = grouped(numberIn(input, 'LONGEST_TEXT'))
const events = 'usecases/conversation/bot-events/bot-events.ts'
const cursor = 'usecases/conversation/bot-events/cursor.ts'
const bounds = 'graphql/query-bounds.ts'
const route = 'graphql/graphql-route.ts'
const lines = 'domain/handoff/latest-lines.ts'

const schema = buildASTSchema(parse(schemaDefinitions), {
  assumeValidSDL: true,
})

const defaultOf = (argument: string): unknown =>
  schema
    .getQueryType()
    ?.getFields()
    .botEvents?.args.find(({ name }) => name === argument)?.defaultValue

const since = '2026-11-29T12:00:00.000Z'

const lifetimeOf = (payload: object): number =>
  endOfLife({
    id: 'i',
    payload,
    state: { kind: 'WAITING', since },
  } as unknown as Parameters<typeof endOfLife>[0]) - Date.parse(since)

const hoursIn = (path: string, name: string): number =>
  numberIn(path, name) / HOUR_MS

const megabytesIn = (path: string): number => numberIn(path, 'MAX_BYTES') / MIB

const [shortDelay, longDelay] = [1, 99].map((tries) => retryDelay(tries, 1))

it.each([
  ['an id', `\`messageId\` | ID!, 1 to ${longestId} |`],
  ['the id of a conversation', `\`conversationId\` | ID!, 1 to ${longestId} |`],
  ['a line', `\`document\` | String, to ${longestLine} |`],
  ['codes of the store', `\`orderId\` | String, to ${longestLine} |`],
  ['a reason', `\`reason\` | String, to ${longestText} |`],
  ['a message', `\`text\` | String, to ${longestText} |`],
  [
    'files of a message',
    `at most ${numberIn('usecases/conversation/send-shopper-message/shopper-message-input.ts', 'ATTACHMENTS')} files`,
  ],
  [
    'a transcript',
    `the last ${numberIn(lines, 'TRANSCRIPT_LINES')} lines or the last ${numberIn(lines, 'TRANSCRIPT_BYTES') / KIB} KiB, whichever is less`,
  ],
  [
    'the size of a file',
    `(at Zendesk ${numberIn('adapters/zendesk/files/attachment-limit.ts', 'DEFAULT_BYTES') / MIB} MB, unless the account's is lower)`,
  ],
  [
    'messages whose files are remembered',
    numberIn('domain/handoff/sent-files.ts', 'KEPT') === 10
      ? 'not among the last ten with files'
      : 'another number',
  ],
  [
    'a file of the agent’s',
    `works for ${hoursIn('adapters/sealing/agent-file-link.ts', 'LIFETIME_MS') / 24} days`,
  ],
  [
    'events at once',
    `\`limit\` (1 to ${numberIn(cursor, 'MOST_EVENTS')}, by default ${String(defaultOf('limit'))})`,
  ],
  [
    'waiting for events',
    `\`waitSeconds\` (0 to ${numberIn(events, 'LONGEST_WAIT_S')}, by default ${String(defaultOf('waitSeconds'))})`,
  ],
  [
    'a former token or secret',
    `the one before it works for another ${hoursIn('usecases/bot/signing-secret.ts', 'OVERLAP_MS')} hours`,
  ],
  ['a rating', `from ${lowestScore} to ${highestScore}`],
  [
    'the time for a rating',
    `within ${hoursIn('domain/conversation/with-rating.ts', 'RATED_WITHIN_MS')} hours after an agent closed the handoff`,
  ],
  [
    'days of sessions',
    `one of the ${numberIn('domain/insights/fold-plan.ts', 'FACTS_KEPT_DAYS') - 1} days before`,
  ],
  [
    'a query',
    `the query has over ${numberIn(bounds, 'MAX_TEXT_BYTES') / KIB} KB, ${numberIn(bounds, 'MAX_TOKENS')} tokens, ${numberIn(bounds, 'MAX_ROOT_FIELDS')} fields at its root, ${numberIn(bounds, 'MAX_FIELDS')} in all, or ${numberIn(bounds, 'MAX_DEPTH')} levels`,
  ],
  [
    'a request',
    `over ${megabytesIn(route)} MB; ${numberIn(route, 'MAX_BYTES_OF_ANYBODY') / KIB} KB without a valid token`,
  ],
  ['what settings may be remembered', `within ${settingsSeconds} seconds`],
  [
    'how long a bot is waited for',
    `for up to ${numberIn('usecases/conversation/relay/deliver-bot-events.ts', 'LONGEST_TRY_MS') / SECOND_MS} seconds`,
  ],
  [
    'tries',
    `tried again after ${(shortDelay ?? 0) / SECOND_MS} s, then ${((shortDelay ?? 0) / SECOND_MS) * 2} s and so on up to ${(longDelay ?? 0) / MINUTE_MS} minutes`,
  ],
  [
    'the start of a handoff',
    `does not take the request within ${lifetimeOf({ kind: 'start' }) / MINUTE_MS} minutes`,
  ],
  [
    'a shopper’s message',
    `within ${lifetimeOf({ kind: 'message' }) / HOUR_MS} hours, or shown`,
  ],
  [
    'a conversation that nobody goes on with',
    `for ${hoursIn('domain/handoff/close-handoff.ts', 'IDLE_LIMIT_MS') / 24} days`,
  ],
  [
    'bodies of Weni’s',
    `over ${megabytesIn('routes/ticketer/open-ticket.ts')} MB; history ${megabytesIn('routes/ticketer/ticket-history.ts')} MB, close and reopen ${megabytesIn('routes/ticketer/close-ticket.ts') * KIB} KB`,
  ],
])('tells of %s: %s', (_what, words) => {
  expect(guide).toContain(words)
})

it('tells the time of tries as it is', () => {
  expect(guide).toContain('each pause shortened by up to half at random')
  expect(retryDelay(1, 0) * 2).toBe(shortDelay)
  expect(guide).toContain('up to a quarter of it later')
  expect(retryDelay(1, 1, HOUR_MS)).toBe(HOUR_MS * 1.25)
  expect(guide).toContain('then every few minutes')
  expect(slowRetryDelay(1)).toBeLessThanOrEqual(5 * MINUTE_MS)
  expect(guide).toContain('not delivered within a day fails')
  expect(lifetimeOf({ type: 'handoff.message' })).toBe(DAY_MS)
  expect(guide).toContain('The answer comes within 10 seconds')
  expect(numberIn('resolvers/bot/deadline.ts', 'INLINE_MS')).toBeLessThan(
    10 * SECOND_MS
  )
})

it.each([...botPolicies, ...shopperFilePolicies].map(policyInWords))(
  'tells of the addresses %s',
  (words) => expect(guide).toContain(`\`${words}\``)
)
