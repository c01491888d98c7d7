import type { Language } from '../../../domain/locale'
import { languageOf } from '../../../domain/locale'
import type { Shopper, TranscriptLine } from '../../../domain/handoff/shopper'
import type {
  NoteCommand,
  StartCommand,
} from '../../../domain/conversation/partner-command'
import { translate } from '../messages'

export type Handoff = Omit<StartCommand, 'frozen'>

const MAX_SUBJECT = 150

const locales: Record<Language, string> = {
  pt: 'pt-BR',
  en: 'en-US',
  es: 'es-419',
}

/** By language and zone; one takes longer to make than the rest of a story. */
const clocks = new Map<string, Intl.DateTimeFormat>()

const clockOf = (language: Language, timeZone = 'UTC'): Intl.DateTimeFormat => {
  const name = `${language} ${timeZone}`
  const clock =
    clocks.get(name) ??
    new Intl.DateTimeFormat(locales[language], {
      timeZone,
      dateStyle: 'short',
      timeStyle: 'short',
    })

  clocks.set(name, clock)

  return clock
}

const written = (clock: Intl.DateTimeFormat, instant: string): string =>
  Number.isNaN(Date.parse(instant)) ? instant : clock.format(new Date(instant))

const shortened = (text: string, length: number): string => {
  const letters = [...text.replace(/\s+/g, ' ').trim()]

  return letters.length > length
    ? `${letters.slice(0, length - 1).join('')}…`
    : letters.join('')
}

/** How the shopper is called where a name is needed. */
export const nameOf = ({
  name,
  phoneNumber,
  userId = '',
}: Handoff['shopper']): string =>
  shortened(name ?? '', 100) || phoneNumber || userId

export const subjectOf = ({ shopper, reason }: Handoff): string =>
  shortened(
    ['WhatsApp', nameOf(shopper), reason].filter(Boolean).join(' - '),
    MAX_SUBJECT
  )

const factsOf = (handoff: Handoff, language: Language): string[] => {
  const { shopper, context, reason, accountPhoneNumber } = handoff
  const facts: Array<[string, string | undefined]> = [
    ['shopper', shopper.name],
    ['phone', shopper.phoneNumber],
    ['email', shopper.email],
    ['document', shopper.document],
    ['reason', reason],
    ['cart', context.cartUrl],
    ['orderForm', context.orderFormId],
    ['order', context.orderId],
    ['store', accountPhoneNumber],
  ]

  return facts.flatMap(([key, value]) =>
    value ? [`${translate(language, `story.${key}`)}: ${value}`] : []
  )
}

const linesInWords = (
  {
    transcript,
    shopper,
    timeZone,
  }: Pick<Handoff, 'transcript' | 'timeZone'> & { shopper?: Shopper },
  language: Language
): string[] => {
  const clock = clockOf(language, timeZone)
  const authors: Record<TranscriptLine['author'], string> = {
    SHOPPER: shopper ? nameOf(shopper) : translate(language, 'story.shopper'),
    BOT: translate(language, 'story.bot'),
  }

  return transcript.map(
    ({ author, text, sentAt }) =>
      `[${written(clock, sentAt)}] ${authors[author]}: ${text}`
  )
}

/** What came too late for the story, as a note tells it. */
export const lateHistory = (
  { lines = [], timeZone }: NoteCommand,
  language: Language
): string =>
  [
    translate(language, 'note.history', { timeZone: timeZone ?? 'UTC' }),
    ...linesInWords({ transcript: lines, timeZone }, language),
  ].join('\n')

const transcriptOf = (
  { transcript, omittedLines, shopper, timeZone }: Handoff,
  language: Language
): string[] => {
  if (transcript.length === 0) return []

  return [
    '',
    translate(language, 'story.transcript', { timeZone: timeZone ?? 'UTC' }),
    ...(omittedLines
      ? [translate(language, 'story.omitted', { count: omittedLines })]
      : []),
    ...linesInWords({ transcript, shopper, timeZone }, language),
  ]
}

/** What the agent reads first: who, which cart or order, and the conversation so far, in the shopper's language. */
export const conversationSummary = (handoff: Handoff): string => {
  const language = languageOf(handoff.shopper.locale)

  return [
    translate(language, 'story.title'),
    ...(handoff.asContact ? [translate(language, 'story.contact')] : []),
    '',
    ...factsOf(handoff, language),
    ...transcriptOf(handoff, language),
  ].join('\n')
}
