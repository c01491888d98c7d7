import type { NoteCommand } from '../domain/conversation/outbox/partner-command'
import type { Language } from '../domain/locale'
import { quoted } from '../domain/quoted'
import { instantInWords } from './instant-in-words'
import { areaTranslator } from './messages'
import { noteMessages } from './notes'
import { zoneInWords } from './opening-in-words'

const translate = areaTranslator(noteMessages)

const ratingText = ({ rating }: NoteCommand, language: Language): string =>
  [
    translate(language, 'note.RATING', { score: String(rating?.score) }),
    ...(rating?.comment === undefined
      ? []
      : [
          translate(language, 'note.RATING.comment', {
            comment: quoted(rating.comment),
          }),
        ]),
  ].join('\n\n')

const windowText = (
  { until = '', timeZone = 'UTC' }: NoteCommand,
  language: Language
): string => {
  const now = Date.parse(until) || 0

  return translate(language, 'note.WINDOW_ENDS', {
    until: instantInWords(until, { language, timeZone, now }),
    zone: zoneInWords(timeZone, language, now),
  })
}

/** What a note tells an agent of any partner, but for the history, which is a list of lines. */
export const noteText = (note: NoteCommand, language: Language): string => {
  switch (note.about) {
    case 'RATING':
      return ratingText(note, language)

    case 'WINDOW_ENDS':
      return windowText(note, language)

    case 'HISTORY':
      return ''

    case 'AMBIGUOUS_AT_BOT':
    case 'OUTSIDE_WINDOW':
    case 'REFUSED_BY_BOT':
    case 'WRITTEN_AFTER_CLOSE':
      return translate(language, `note.${note.about}`)
  }
}
