import { iso } from '../iso'
import type { PartnerSilence, PartnerTry } from './partner-silence'
import { silenceAfter } from './partner-silence'

const at = Date.parse('2026-11-20T12:00:00.000Z')
const before = (ms: number): string => iso(at - ms)

const silent = { since: before(90_000) }
const over = (ms: number): PartnerSilence => ({
  ...silent,
  endedAt: before(ms),
})

const unanswered = (tries: number): PartnerTry => ({
  answer: 'NONE',
  tries,
  startedAt: at - 100,
  at,
})

const answered: PartnerTry = { ...unanswered(1), answer: 'GIVEN' }

it.each<
  [string, PartnerSilence | undefined, PartnerTry, PartnerSilence | undefined]
>([
  [
    'begins with the third try in vain',
    undefined,
    unanswered(3),
    { since: iso(at) },
  ],
  ['does not begin with the second', undefined, unanswered(2), undefined],
  ['goes on', silent, unanswered(9), silent],
  ['ends with an answer', silent, answered, { ...silent, endedAt: iso(at) }],
  [
    'does not end with what was sent before it began',
    silent,
    { ...answered, startedAt: at - 90_001 },
    silent,
  ],
  ['is none with an answer', undefined, answered, undefined],
  ['stays over with an answer', over(5000), answered, over(5000)],
  [
    'begins anew a minute after the last',
    over(60_000),
    unanswered(3),
    { since: iso(at) },
  ],
  ['does not before', over(59_999), unanswered(3), over(59_999)],
])('%s', (_, silence, tried, after) => {
  expect(silenceAfter(silence, tried)).toEqual(after)
})
