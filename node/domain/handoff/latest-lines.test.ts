import fc from 'fast-check'

import { latestLines } from './latest-lines'
import type { TranscriptLine } from './shopper'

const lines = (...contents: string[]): TranscriptLine[] =>
  contents.map((text) => ({
    author: 'SHOPPER',
    text,
    sentAt: '2026-11-20T12:00:00.000Z',
  }))

it('leaves a short transcript as it is', () => {
  expect(latestLines(lines('a', 'b'))).toEqual({
    lines: lines('a', 'b'),
    omitted: 0,
  })
})

it('keeps the end of a long one, in whole lines, and counts what it left out', () => {
  const long = 'á'.repeat(15_000)
  const { lines: kept, omitted } = latestLines(lines('first', long, long, long))

  expect(kept).toHaveLength(2)
  expect(omitted).toBe(2)
})

it('never keeps more than 64 KiB of text, and always as much as fits', () =>
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.nat(9000)), {
        maxLength: 12,
      }),
      (contents) => {
        const all = lines(
          ...contents.map(([text, times]) => text.repeat(times))
        )
        const bytes = (some: TranscriptLine[]) =>
          some.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0)
        const { lines: kept, omitted } = latestLines(all)

        expect(all.slice(omitted)).toEqual(kept)
        expect(bytes(kept)).toBeLessThanOrEqual(64 * 1024)
        expect(omitted === 0 || bytes(all.slice(omitted - 1)) > 64 * 1024).toBe(
          true
        )
      }
    ),
    { numRuns: 50 }
  ))
