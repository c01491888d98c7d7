import type { HandName } from './hands'
import type { Language } from './page-words'
import { languages } from './page-words'

type Way = readonly [Language, HandName]

const IS_WHOLE = process.env.EVERY_WAY === '1'

/**
 * The languages that a story is told in: its own in `npm test`, each one with `EVERY_WAY=1`. What differs between them,
 * sentences, their values, dates and layout, is proved for all three where that is cheap.
 */
export const toldIn = (language: Language): readonly Language[] =>
  IS_WHOLE ? languages : [language]

const wholeWays: readonly Way[] = [
  ...languages.map((language): Way => [language, 'mouse']),
  ['pt', 'keyboard'],
]

/**
 * A form with each kind of field: with the mouse in one language, with the keyboard in another; with `EVERY_WAY=1` with
 * the mouse in each.
 */
export const everyWay: readonly Way[] = IS_WHOLE
  ? wholeWays
  : [
      ['pt', 'mouse'],
      ['es', 'keyboard'],
    ]

/**
 * Told once, by the hand that is likelier to find a fault there: the kinds of its fields are told by both elsewhere. As
 * `everyWay` with `EVERY_WAY=1`.
 */
export const toldBy = (language: Language, hand: HandName): readonly Way[] =>
  IS_WHOLE ? wholeWays : [[language, hand]]
