import { el, fact } from '../../sandbox/page/element'
import type { AdminView } from '../agent/admin-router'
import { sandboxApi, sorry } from './sandbox-api'

const copyable = (name: string, value: string, ...more: HTMLElement[]) => {
  const copy = el(
    'button',
    {
      type: 'button',
      'aria-label': `Copy ${name}`,
      onclick: () => {
        void navigator.clipboard.writeText(value)
        copy.textContent = 'Copied'
        setTimeout(() => (copy.textContent = 'Copy'), 1500)
      },
    },
    'Copy'
  )

  return fact(
    name,
    el('code', {}, value),
    el('span', { class: 'buttons' }, ...more, copy)
  )
}

/** A field with a button that saves it. */
const setting = (
  label: string,
  value: string,
  save: (typed: string) => Promise<unknown>
) => {
  const input = el('input', { value, spellcheck: false })
  const problem = el('p', { class: 'problem', role: 'alert' })

  return el(
    'form',
    {
      class: 'setting',
      onsubmit: (event: Event) => {
        event.preventDefault()
        problem.textContent = ''
        save(input.value.trim()).catch((error: unknown) => {
          problem.textContent = sorry(error)
        })
      },
    },
    el('label', {}, label, input),
    el('button', {}, 'Save'),
    problem
  )
}

/** Token, webhook address and licenses, as Zenvia's own administration has them. */
export const accountSettings = ({ account }: AdminView) => [
  el('h2', {}, 'Integrations: API'),
  el(
    'dl',
    { class: 'credentials' },
    copyable(
      'API token',
      account.apiToken,
      el(
        'button',
        {
          type: 'button',
          title: 'The token before stops working',
          onclick: () => void sandboxApi.change('token'),
        },
        'Make a new token'
      )
    )
  ),
  el('h2', {}, 'Integrations: Webhooks'),
  setting('Webhook address', account.webhookUrl, (url) =>
    sandboxApi.change('webhook', { url })
  ),
  el('h2', {}, 'Reseller'),
  el(
    'dl',
    { class: 'credentials' },
    copyable('Partner token', account.partnerToken),
    copyable('Account id', account.id)
  ),
  setting('Licenses', String(account.licenses), (quantity) =>
    sandboxApi.change('licenses', { quantity: Number(quantity) })
  ),
]
