import type { ConversationRecord } from './conversation-record'

/** Letters without accents and case, and nothing that people leave out or add. */
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim()

const wordsOf = (text: string): string[] =>
  plain(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length >= 2)

const digitsOf = (text: string): string => text.replace(/\D/g, '')

const PHONE_DIGITS = 4
const NAME_LETTERS = 3
const NAME_WORDS = 4

const phoneKey = (digits: string): string =>
  `phone ${digits.slice(-PHONE_DIGITS)}`

const nameKey = (word: string): string => `name ${word.slice(0, NAME_LETTERS)}`

const idKey = (id: string): string => `id ${plain(id)}`

/** The search keys of a conversation: the end of the phone number, the first letters of the name's words, its own id and the ticket's. */
export const keysOf = ({
  conversationId,
  shopper,
  handoff,
}: ConversationRecord): string[] => [
  ...new Set([
    phoneKey(digitsOf(shopper.phoneNumber)),
    ...wordsOf(shopper.name ?? '')
      .slice(0, NAME_WORDS)
      .map(nameKey),
    ...[conversationId, handoff.partnerReference ?? []].flat().map(idKey),
  ]),
]

export interface Search {
  /** What may lead to it. */
  keys: string[]
  matches(record: ConversationRecord): boolean
}

const isPhone = (text: string): boolean =>
  /^[\d\s()+.-]+$/.test(text) && digitsOf(text).length >= PHONE_DIGITS

/** Each word that was typed begins a word of the name. */
const isNamed = (typed: string[], name: string): boolean => {
  const words = wordsOf(name)

  return (
    typed.length > 0 &&
    typed.every((part) => words.some((word) => word.startsWith(part)))
  )
}

/** The longest word leads to the fewest conversations. */
const longest = (words: string[]): string[] =>
  [...words].sort((one, other) => other.length - one.length).slice(0, 1)

/** Reads what a person typed: the end of a phone number, a name's beginning, a ticket's or a conversation's id. */
export const readSearch = (text: string): Search => {
  const typed = plain(text)
  const words = wordsOf(text)
  const digits = digitsOf(text)

  return {
    keys: [
      idKey(typed),
      ...(isPhone(text) ? [phoneKey(digits)] : []),
      ...longest(words)
        .filter((word) => word.length >= NAME_LETTERS)
        .map(nameKey),
    ],
    matches: ({ conversationId, handoff, shopper }) =>
      plain(conversationId) === typed ||
      plain(handoff.partnerReference ?? '') === typed ||
      (isPhone(text) && digitsOf(shopper.phoneNumber).endsWith(digits)) ||
      isNamed(words, shopper.name ?? ''),
  }
}
