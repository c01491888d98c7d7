/** Words that name who wrote them, in which conversation and handoff, as its which message. */
export interface Token {
  author: 'S' | 'A'
  conversation: number
  handoff: number
  message: number
}

const PATTERN = /\b([SA])(\d+)x(\d+)x(\d+)\b/g

export const writeToken = (token: Token): string =>
  `${token.author}${token.conversation}x${token.handoff}x${token.message}`

/** All tokens in a text, in order. */
export const tokensIn = (text: string): string[] => text.match(PATTERN) ?? []

export const readToken = (text: string): Token => {
  const [author, ...numbers] = [text.slice(0, 1), ...text.slice(1).split('x')]
  const [conversation = 0, handoff = 0, message = 0] = numbers.map(Number)

  return { author: author === 'S' ? 'S' : 'A', conversation, handoff, message }
}

export const conversationId = (conversation: number): string =>
  `conversation-${conversation}`

export const conversationNumber = (id: string): number =>
  Number(id.replace('conversation-', ''))
