export interface SearchOption {
  value: string
  /** More words that it is found by, shown beside it. */
  hint: string
}

/** Without accents, capitals and the marks between words. */
const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[_/]/g, ' ')

/** The options that hold each of the words, be it in part. */
export const optionsLike = (
  words: string,
  options: SearchOption[]
): SearchOption[] => {
  const wanted = plain(words).split(' ')

  return options.filter(({ value, hint }) => {
    const searched = plain(`${value} ${hint}`)

    return wanted.every((word) => searched.includes(word))
  })
}

/** What somebody meant who leaves after typing: the only option like it, or else the words themselves. */
export const meantOption = (words: string, options: SearchOption[]): string => {
  const found = optionsLike(words, options)

  return words.trim() !== '' && found.length === 1
    ? found[0].value
    : words.trim()
}
