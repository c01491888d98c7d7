import type { Addresses } from './product'

export interface ZenviaInteraction {
  hash: string
  state: string
  department: string
  extra: { conversationId?: string } | null
  customer: { name?: string; phone?: string } | null
  history: unknown
  messages: Array<{ author: string; content: string; url: string | null }>
}

/** Plays the agent and the administrator in the Zenvia sandbox, without a browser. */
export const zenviaAgent = (product: Addresses) => {
  const call = async <Shape>(
    method: string,
    path: string,
    body?: object
  ): Promise<Shape> => {
    const response = await fetch(
      `${product.zenviaSandbox ?? ''}/sandbox/${path}`,
      {
        method,
        headers: { 'content-type': 'application/json' },
        ...(body ? { body: JSON.stringify(body) } : {}),
      }
    )

    if (!response.ok) throw new Error(`${path}: ${await response.text()}`)

    return (await response.json()) as Shape
  }
  const act = (
    hash: string,
    action: string,
    body: object = {}
  ): Promise<ZenviaInteraction> =>
    call('POST', `agent/interactions/${hash}/${action}`, body)

  return {
    act,
    pasteWebhook: (url: string): Promise<unknown> =>
      call('POST', 'admin/webhook', { url }),
    interaction: (hash: string): Promise<ZenviaInteraction> =>
      call('GET', `agent/interactions/${hash}`),
    /** The newest interaction of a conversation. */
    interactionOf: async (
      conversationId: string
    ): Promise<ZenviaInteraction | undefined> => {
      const { interactions } = await call<{
        interactions: Array<{ hash: string }>
      }>('GET', 'agent/interactions')
      const whole = await Promise.all(
        interactions.map(({ hash }) =>
          call<ZenviaInteraction>('GET', `agent/interactions/${hash}`)
        )
      )

      return whole.find(({ extra }) => extra?.conversationId === conversationId)
    },
  }
}
