import type { Addresses } from './product'

export interface FakeTicket {
  id: number
  status: string
  externalId: string
  tags: string[]
  followUpOf: number | null
  requesterProfile: { name: string; phone: string }
  customFields: Array<{ title: string; value: string }>
  conversation: Array<{
    author: string
    side: string
    text: string
    public: boolean
    files: Array<{ name: string }>
  }>
}

const call = async <Shape>(
  product: Addresses,
  method: string,
  path: string,
  body?: object
): Promise<Shape> => {
  const response = await fetch(`${product.zendeskSandbox}/sandbox/${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })

  if (!response.ok) throw new Error(`${path}: ${await response.text()}`)
  const text = await response.text()

  return (text === '' ? undefined : JSON.parse(text)) as Shape
}

/** Plays the agent in the Zendesk sandbox, without a browser. */
export const zendeskAgent = (product: Addresses) => {
  const ticket = (id: number): Promise<FakeTicket> =>
    call(product, 'GET', `agent/tickets/${id}`)

  const newest = async (
    fits: (ticket: FakeTicket) => boolean
  ): Promise<FakeTicket | undefined> => {
    const { tickets } = await call<{ tickets: Array<{ id: number }> }>(
      product,
      'GET',
      'agent/tickets'
    )
    const whole = await Promise.all(tickets.map(({ id }) => ticket(id)))

    return whole.filter(fits).sort((one, other) => other.id - one.id)[0]
  }

  return {
    ticket,
    /** The newest ticket of a conversation. */
    ticketOf: (conversationId: string) =>
      newest(({ externalId }) => externalId === conversationId),
    /** The newest ticket of a shopper. */
    latestTicketOf: (phoneNumber: string) =>
      newest(({ requesterProfile }) => requesterProfile.phone === phoneNumber),
    reply: (
      id: number,
      reply: {
        body?: string
        public?: boolean
        status?: string
        files?: Array<{ name: string; contentType: string; base64: string }>
      }
    ): Promise<FakeTicket> =>
      call(product, 'POST', `agent/tickets/${id}/reply`, reply),
    setStatus: (
      id: number,
      status: string,
      bySystem = false
    ): Promise<FakeTicket> =>
      call(product, 'POST', `agent/tickets/${id}/status`, { status, bySystem }),
    addFault: (fault: object): Promise<unknown> =>
      call(product, 'POST', 'faults', fault),
    clearFaults: (): Promise<unknown> => call(product, 'DELETE', 'faults'),
  }
}

export type ZendeskAgent = ReturnType<typeof zendeskAgent>
