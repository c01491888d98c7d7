import type { Report } from './findings'
import type { Author } from './actors/tokens'
import { authorOf } from './actors/tokens'

/** Words of one side in one handoff. Files have a line of their own: a comment shows them below its words. */
interface Words {
  written: string[]
  seen: string[]
  isExcused(token: string): boolean
  /** How often more than once these may be seen. */
  mayRepeat(token: string): number
}

const inOrder = (seen: string[], written: string[]): boolean =>
  seen.every(
    (token, index) =>
      index === 0 ||
      written.indexOf(seen[index - 1] ?? '') < written.indexOf(token)
  )

const compareOrder = (report: Report, { written, seen }: Words): void => {
  const byAuthor = (author: Author) => (token: string) =>
    authorOf(token) === author && written.includes(token)
  const authors = new Set(written.map(authorOf))

  authors.forEach((author) => {
    const once = [...new Set(seen.filter(byAuthor(author)))]

    if (!inOrder(once, written)) {
      report('outOfOrder', `${once.join(' ')} instead of ${written.join(' ')}`)
    }
  })
}

/** What was written and not seen, seen more often than can be helped, or seen in another order. */
export const compareWords = (report: Report, words: Words): void => {
  const { written, seen } = words

  written
    .filter((token) => !seen.includes(token) && !words.isExcused(token))
    .forEach((token) => report('lost', token))

  new Set(seen).forEach((token) => {
    const repeated = seen.filter((one) => one === token).length - 1

    if (repeated > words.mayRepeat(token)) report('doubled', token)
  })

  compareOrder(report, words)
}
