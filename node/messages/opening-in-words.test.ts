import type { Language } from '../domain/locale'
import { languages } from '../domain/locale'
import { openingInWords } from './opening-in-words'

// A Sunday, 22 November 2026, 21:30 in São Paulo.
const now = Date.parse('2026-11-23T00:30Z')

const inWords = (
  instant: string | undefined,
  language: Language,
  zone = 'America/Sao_Paulo'
) => openingInWords(instant, zone, language, now)

describe('openingInWords', () => {
  it.each([
    [
      'pt',
      '2026-11-24T12:00:00.000Z',
      'terça-feira, 24/11, às 09:00 (horário de Brasília)',
    ],
    [
      'en',
      '2026-11-24T12:00:00.000Z',
      'Tuesday 24 November at 09:00 (Brasilia Time)',
    ],
    [
      'es',
      '2026-11-24T12:00:00.000Z',
      'el martes 24/11, a las 09:00 (hora de Brasilia)',
    ],
    ['pt', '2026-11-23T01:00:00.000Z', 'hoje, às 22:00 (horário de Brasília)'],
    ['en', '2026-11-23T01:00:00.000Z', 'today at 22:00 (Brasilia Time)'],
    ['es', '2026-11-23T01:00:00.000Z', 'hoy, a las 22:00 (hora de Brasilia)'],
    [
      'pt',
      '2026-11-23T03:00:00.000Z',
      'amanhã, às 00:00 (horário de Brasília)',
    ],
    ['en', '2026-11-24T02:59:00.000Z', 'tomorrow at 23:59 (Brasilia Time)'],
    ['es', '2026-11-23T04:30:00.000Z', 'mañana, a la 01:30 (hora de Brasilia)'],
    ['pt', '2026-11-23T04:30:00.000Z', 'amanhã, à 01:30 (horário de Brasília)'],
    [
      'pt',
      '2027-01-04T12:00:00.000Z',
      'segunda-feira, 04/01/2027, às 09:00 (horário de Brasília)',
    ],
    [
      'en',
      '2027-01-04T12:00:00.000Z',
      'Monday 4 January 2027 at 09:00 (Brasilia Time)',
    ],
    [
      'es',
      '2027-01-04T12:00:00.000Z',
      'el lunes 04/01/2027, a las 09:00 (hora de Brasilia)',
    ],
  ] as const)('in %s, %s: %s', (language, instant, expected) => {
    expect(inWords(instant, language)).toBe(expected)
  })

  it('decides today and tomorrow by the store’s clock', () => {
    expect(inWords('2026-11-23T12:00Z', 'en', 'Europe/Lisbon')).toBe(
      'today at 12:00 (Western European Time)'
    )
  })

  it('names tomorrow after a night in which the clock was put back', () => {
    const saturday = Date.parse('2026-10-31T20:00Z')

    expect(
      openingInWords('2026-11-01T14:00Z', 'America/New_York', 'en', saturday)
    ).toBe('tomorrow at 09:00 (Eastern Time)')
  })

  it.each(languages)('in %s, says that no opening is planned', (language) => {
    expect(inWords(undefined, language)).toContain('400')
  })
})
