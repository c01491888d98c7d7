import type { Addresses } from './product'

const former = [
  {
    title: 'VTEX Chatbot - Incoming Live Agent Comment',
    all: [
      { field: 'current_tags', operator: 'includes', value: 'vtex-chatbot' },
      { field: 'current_via_id', operator: 'is_not', value: '5' },
      { field: 'update_type', operator: 'is', value: 'Change' },
      {
        field: 'comment_is_public',
        operator: 'is',
        value: 'requester_can_see_comment',
      },
    ],
    any: [],
    body: `{"conversationId":"{{ticket.external_id}}","userPhoneNumber":"{{ticket.requester.phone}}","accountPhoneNumber":"","ticket":{"id":"{{ticket.id}}","comment":"{{ticket.latest_public_comment}}","author":"{{ticket.latest_public_comment.author.name}}"}}`,
  },
  {
    title: 'VTEX Chatbot - Enable bot',
    all: [
      { field: 'current_tags', operator: 'includes', value: 'vtex-chatbot' },
    ],
    any: [
      { field: 'status', operator: 'value', value: 'solved' },
      { field: 'status', operator: 'value', value: 'closed' },
    ],
    body: `{"conversationId":"{{ticket.external_id}}","userPhoneNumber":"{{ticket.requester.phone}}","accountPhoneNumber":"","event":{"type":"enable_bot"}}`,
  },
]

/** Zendesk's own API in the sandbox, with the merchant's credentials. */
export const zendeskApi = (product: Addresses) => {
  const { email, apiToken } = product.zendesk
  const authorization = `Basic ${Buffer.from(`${email}/token:${apiToken}`).toString('base64')}`
  const call = async <Shape>(
    method: string,
    path: string,
    body?: object
  ): Promise<Shape> => {
    const response = await fetch(`${product.zendeskSandbox}/api/v2/${path}`, {
      method,
      headers: { authorization, 'content-type': 'application/json' },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })

    if (!response.ok) throw new Error(`${path}: ${await response.text()}`)

    return (
      response.status === 204 ? undefined : await response.json()
    ) as Shape
  }

  return {
    call,
    /** Puts the triggers of the former integration in the place of those that the app made. */
    replaceTriggersByFormerOnes: async (): Promise<void> => {
      const { webhooks } = await call<{ webhooks: Array<{ id: string }> }>(
        'GET',
        'webhooks'
      )
      const { triggers } = await call<{ triggers: Array<{ id: number }> }>(
        'GET',
        'triggers.json'
      )

      for (const { id } of triggers) await call('DELETE', `triggers/${id}`)
      for (const { title, all, any, body } of former)
        await call('POST', 'triggers', {
          trigger: {
            title,
            conditions: { all, any },
            actions: [
              { field: 'notification_webhook', value: [webhooks[0]?.id, body] },
            ],
          },
        })
    },
  }
}
