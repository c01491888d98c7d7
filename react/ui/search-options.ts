import { plainText } from '../i18n/plain-text'

export interface SearchOption {
  value: string
  /** Words that it is found by; its value unless told. */
  words?: string
  /** More words that it is found by, shown beside it. */
  hint?: string
}

/** Without accents, capitals and the marks between words. */
const plain = (text: string): string => plainText(text).replace(/[_/]/g, ' ')

/** Whether a text holds each of the words, be it in part, whatever the accents. */
export const isLike = (words: string, text: string): boolean => {
  const searched = plain(text)

  return plain(words.trim())
    .split(' ')
    .every((word) => searched.includes(word))
}

export const optionsLike = (
  words: string,
  options: SearchOption[]
): SearchOption[] =>
  options.filter((option) =>
    isLike(words, `${option.words ?? option.value} ${option.hint ?? ''}`)
  )

/** What somebody meant who leaves after typing: the only option like it, or else the words themselves. */
export const meantOption = (words: string, options: SearchOption[]): string => {
  const found = optionsLike(words, options)

  return words.trim() !== '' && found.length === 1
    ? found[0].value
    : words.trim()
}
