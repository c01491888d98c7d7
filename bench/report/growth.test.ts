import { isTooSteep, tooSteep } from './growth'
import type { Growth } from './growth'

const rounds = (...ratios: number[]): Growth['rounds'] =>
  ratios.map((ratio) => ({ 10: 2, 100_000: 2 * ratio }))

const growth = (measured: Growth['rounds'], most?: number): Growth => ({
  partner: 'ZENVIA',
  name: 'start',
  rounds: measured,
  ...(most === undefined ? {} : { most }),
})

it('judges by the middle round, which a few that were struck do not move', () => {
  expect(isTooSteep(rounds(1, 1.05, 1, 3, 0.9))).toBe(false)
  expect(isTooSteep(rounds(1.2, 1.15, 1, 3, 1.12))).toBe(true)
})

it('says what costs more with more conversations, and what costs more than it may', () => {
  expect(tooSteep([growth(rounds(1, 1, 1))])).toEqual([])
  expect(tooSteep([growth(rounds(1.2, 1.2, 1.2))])).toEqual([
    'ZENVIA: start costs 1.20 times as much with 100,000 conversations, and 1.1 is the most.',
  ])
  expect(tooSteep([growth(rounds(1, 1, 1), 1.5)])).toEqual([
    'ZENVIA: start costs 2.0 ms, and 1.5 is the most.',
  ])
})
