/** Who wrote: the shopper or the agent, words or a file. */
const AUTHORS = ['S', 'F', 'A', 'G'] as const

export type Author = (typeof AUTHORS)[number]

/** Words or a file that name who wrote them, in which conversation and handoff, as its which message. */
interface Token {
  author: Author
  conversation: number
  handoff: number
  message: number
}

const PATTERN = /\b([SFAG])(\d+)x(\d+)x(\d+)\b/g

export const writeToken = (token: Token): string =>
  `${token.author}${token.conversation}x${token.handoff}x${token.message}`

/** All tokens in a text, in order. */
export const tokensIn = (text: string): string[] => text.match(PATTERN) ?? []

export const authorOf = (token: string): Author =>
  AUTHORS.find((author) => token.startsWith(author)) ?? 'S'

export const readToken = (text: string): Token => {
  const [conversation = 0, handoff = 0, message = 0] = text
    .slice(1)
    .split('x')
    .map(Number)

  return { author: authorOf(text), conversation, handoff, message }
}

export const conversationId = (conversation: number): string =>
  `conversation-${conversation}`

export const conversationNumber = (id: string): number =>
  Number(id.replace('conversation-', ''))
