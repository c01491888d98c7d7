import type { Language } from '../domain/locale'
import { languageOf } from '../domain/locale'
import type { HandoffRequest, TranscriptLine } from '../domain/handoff/shopper'
import type {
  NoteCommand,
  StartCommand,
} from '../domain/conversation/outbox/partner-command'
import { oneLine } from '../domain/one-line'
import { quoted } from '../domain/quoted'
import { areaTranslator } from './messages'
import { zoneInWords } from './opening-in-words'
import { summaryMessages } from './summary'

export type StartContent = Omit<StartCommand, 'frozen'>

const MAX_SUBJECT = 150

const translate = areaTranslator(summaryMessages)

/** As the page writes days, with the month's name where 11/12 may mean two. */
const styles: Record<
  Language,
  Pick<Intl.DateTimeFormatOptions, 'day' | 'month'> & { locale: string }
> = {
  pt: { locale: 'pt-BR', day: '2-digit', month: '2-digit' },
  en: { locale: 'en-GB', day: 'numeric', month: 'short' },
  es: { locale: 'es-MX', day: '2-digit', month: '2-digit' },
}

/** By language and zone; one takes longer to make than the rest of a summary. */
const clocks = new Map<string, Intl.DateTimeFormat>()

const clockOf = (language: Language, timeZone = 'UTC'): Intl.DateTimeFormat => {
  const name = `${language} ${timeZone}`
  const { locale, ...style } = styles[language]
  const clock =
    clocks.get(name) ??
    new Intl.DateTimeFormat(locale, {
      timeZone,
      ...style,
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
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
}: StartContent['shopper']): string =>
  shortened(name ?? '', 100) || phoneNumber || userId

export const subjectOf = ({ shopper, reason }: StartContent): string =>
  shortened(
    ['WhatsApp', nameOf(shopper), reason].filter(Boolean).join(' - '),
    MAX_SUBJECT
  )

type Fact = [word: keyof typeof summaryMessages.pt, value: string | undefined]

const inWords = (facts: Fact[], language: Language): string[] =>
  facts.flatMap(([word, value]) =>
    value ? [`${translate(language, word)}: ${oneLine(value)}`] : []
  )

const requestFacts = ({ reason, context }: HandoffRequest): Fact[] => [
  ['summary.reason', reason],
  ['summary.cart', context.cartUrl],
  ['summary.orderForm', context.orderFormId],
  ['summary.order', context.orderId],
]

const factsOf = (start: StartContent, language: Language): string[] => {
  const { shopper, accountPhoneNumber } = start

  return inWords(
    [
      ['summary.shopper', shopper.name],
      ['summary.phone', shopper.phoneNumber],
      ['summary.email', shopper.email],
      ['summary.document', shopper.document],
      ...requestFacts(start),
      ['summary.store', accountPhoneNumber],
    ],
    language
  )
}

const omittedIn = (
  { omittedLines }: Pick<HandoffRequest, 'omittedLines'>,
  language: Language
): string[] =>
  omittedLines
    ? [translate(language, 'summary.omitted', { count: omittedLines })]
    : []

/** What the bot said besides the transcript, for a partner that shows the shopper and the transcript itself; often nothing. */
export const requestInWords = (
  request: HandoffRequest,
  language: Language
): string =>
  [
    ...inWords(requestFacts(request), language),
    ...omittedIn(request, language),
  ].join('\n')

type ZonedTranscript = Pick<StartContent, 'transcript' | 'timeZone'>

/** By who wrote, and not by their name: a shopper may be called as the bot is. */
const linesInWords = (
  { transcript, timeZone }: ZonedTranscript,
  language: Language
): string[] => {
  const clock = clockOf(language, timeZone)
  const authors: Record<TranscriptLine['author'], string> = {
    SHOPPER: translate(language, 'summary.shopper'),
    BOT: translate(language, 'summary.bot'),
  }

  return transcript.map(
    ({ author, text, sentAt }) =>
      `[${written(clock, sentAt)}] ${authors[author]}: ${quoted(text)}`
  )
}

const headed = (
  heading: 'summary.transcript' | 'summary.history',
  { transcript, timeZone = 'UTC' }: ZonedTranscript,
  language: Language
): string => {
  const instants = transcript.map(({ sentAt }) => Date.parse(sentAt))
  const at = instants.find((instant) => !Number.isNaN(instant)) ?? 0

  return translate(language, heading, {
    zone: zoneInWords(timeZone, language, at),
  })
}

/** What came too late for the summary, as a note tells it. */
export const lateHistory = (
  { lines = [], timeZone }: Pick<NoteCommand, 'lines' | 'timeZone'>,
  language: Language
): string => {
  const told = { transcript: lines, timeZone }

  return [
    headed('summary.history', told, language),
    ...linesInWords(told, language),
  ].join('\n')
}

const transcriptOf = (start: StartContent, language: Language): string[] => {
  if (start.transcript.length === 0) return []

  return [
    '',
    headed('summary.transcript', start, language),
    ...omittedIn(start, language),
    ...linesInWords(start, language),
  ]
}

/** What the agent reads first: who, which cart or order, and the conversation so far, in the shopper's language. */
export const conversationSummary = (start: StartContent): string => {
  const language = languageOf(start.shopper.locale)

  return [
    translate(language, 'summary.title'),
    ...(start.asContact ? [translate(language, 'summary.contact')] : []),
    '',
    ...factsOf(start, language),
    ...transcriptOf(start, language),
  ].join('\n')
}
