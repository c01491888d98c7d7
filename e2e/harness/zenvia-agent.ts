import type { Addresses } from './product'

export interface ZenviaChat {
  hash: string
  number: number
  state: string
  agent: string | null
  customer: { name: string; phone: string }
  extra: { conversationId: string; handoffId: string } | null
  history: {
    messages: Array<{ direction: string; content: string }>
    problem?: string
  } | null
  messages: Array<{
    author: string
    type: string
    content: string
    url: string | null
  }>
}

interface Administration {
  account: { licenses: number }
  agents: Array<{ name: string; profile: string; active: boolean }>
}

/** Plays agent and administrator in the Zenvia sandbox, without a browser. */
export const zenviaAgent = ({ zenviaSandbox }: Addresses) => {
  const call = async <Shape>(
    method: string,
    path: string,
    body?: object
  ): Promise<Shape> => {
    const response = await fetch(`${zenviaSandbox}/sandbox/${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const text = await response.text()

    if (!response.ok) throw new Error(`${path}: ${text}`)

    return (text === '' ? undefined : JSON.parse(text)) as Shape
  }

  const chat = (hash: string): Promise<ZenviaChat> =>
    call('GET', `agent/interactions/${hash}`)

  const chatsThat = async (
    fits: (one: ZenviaChat) => boolean
  ): Promise<ZenviaChat[]> => {
    const { interactions } = await call<{
      interactions: Array<{ hash: string }>
    }>('GET', 'agent/interactions')
    const whole = await Promise.all(interactions.map(({ hash }) => chat(hash)))

    return whole.filter(fits).sort((one, other) => one.number - other.number)
  }

  return {
    chat,
    /** Every chat of a conversation, oldest first. */
    chatsOf: (conversationId: string) =>
      chatsThat(({ extra }) => extra?.conversationId === conversationId),
    /** The chats of a shopper that wait for an agent, oldest first. */
    openChatsOf: (phoneNumber: string) =>
      chatsThat(
        ({ state, customer }) =>
          state === 'QUEUED' && customer.phone === phoneNumber
      ),
    /** What shoppers have left to be answered later. */
    contacts: () => chatsThat(({ state }) => state === 'CONTACT'),
    /** `accept`, `answer`, `typing`, `transfer`, `finish` or `unavailable`. */
    act: (
      hash: string,
      what: string,
      input: object = {}
    ): Promise<ZenviaChat> =>
      call('POST', `agent/interactions/${hash}/${what}`, input),
    /** A change on the administration page, such as `webhook` or `agents/901`. */
    administer: (path: string, input: object = {}): Promise<unknown> =>
      call('POST', `admin/${path}`, input),
    administration: (): Promise<Administration> => call('GET', 'admin'),
    addFault: (fault: object): Promise<unknown> =>
      call('POST', 'faults', { times: 1, ...fault }),
    clearFaults: (): Promise<unknown> => call('DELETE', 'faults'),
  }
}

export type ZenviaAgent = ReturnType<typeof zenviaAgent>
