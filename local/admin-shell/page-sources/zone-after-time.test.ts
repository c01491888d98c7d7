import { zoneInWords } from '../../../node/messages/opening-in-words'
import { zoneAfterTime } from '../../../react/support/hours/time-zones'

const zones = Intl.supportedValuesOf('timeZone')

/** The service writes British English, in which Saint-Pierre's abbreviation has none. */
const withoutDots = (text: string): string => text.replace('St.', 'St')

it.each(['pt', 'en', 'es'] as const)(
  'the preview of a message names each time zone as the service does, in %s',
  (language) => {
    const now = Date.now()
    const others = zones.filter(
      (zone) =>
        withoutDots(zoneAfterTime(zone, language)) !==
        ` (${zoneInWords(zone, language, now)})`
    )

    expect(others).toEqual([])
  }
)

it('the preview names no zone that is still being typed', () => {
  expect(zoneAfterTime('America/Sao', 'pt')).toBe('')
})
