import type { AllCredentials } from '../../account/credentials'
import type { Settings } from '../../account/settings'
import { el, fact } from '../../../sandbox/page/element'
import type { View } from '../../../sandbox/page/live'
import { whenChanged } from '../../../sandbox/page/live'
import { sandboxApi } from './sandbox-api'

const copyable = (name: string, value: string) => {
  const button = el(
    'button',
    {
      type: 'button',
      'aria-label': `Copy ${name}`,
      onclick: () => {
        void navigator.clipboard.writeText(value)
        button.textContent = 'Copied'
        setTimeout(() => (button.textContent = 'Copy'), 1500)
      },
    },
    'Copy'
  )

  return fact(name, el('code', {}, value), button)
}

const credentialList = (credentials: AllCredentials) => [
  el('h2', {}, 'Credentials'),
  el(
    'dl',
    { class: 'credentials' },
    copyable('Subdomain', credentials.subdomain),
    copyable('E-mail', credentials.email),
    copyable('API token', credentials.apiToken),
    copyable('OAuth client id', credentials.oauthClientId),
    copyable('OAuth client secret', credentials.oauthClientSecret)
  ),
  el('h2', {}, 'Credentials that are refused'),
  el(
    'dl',
    { class: 'credentials' },
    copyable(
      'An agent without rights for rules',
      credentials.emails.agentWithoutRules
    ),
    copyable('A light agent', credentials.emails.lightAgent),
    copyable('An end user', credentials.emails.endUser),
    copyable('OAuth client without scopes', credentials.clientWithoutScopes.id),
    copyable('Its secret', credentials.clientWithoutScopes.secret)
  ),
]

type Switch = {
  [Key in keyof Settings]: Settings[Key] extends boolean ? Key : never
}[keyof Settings]

const SWITCHES: [name: Switch, text: string][] = [
  ['api_token_access', 'API tokens open the account'],
  ['private_attachments', 'Files only for who is signed in'],
  ['end_user_phone_number_validation', 'Phone numbers are validated'],
  ['assign_tickets_upon_solve', 'Who solves a ticket of nobody gets it'],
]

const switchList = (settings: Settings) => [
  el('h2', {}, 'Settings'),
  ...SWITCHES.map(([name, text]) =>
    el(
      'label',
      { class: 'switch' },
      el('input', {
        type: 'checkbox',
        checked: settings[name],
        onchange: (event: Event) =>
          void sandboxApi.saveSettings({
            [name]: (event.target as HTMLInputElement).checked,
          }),
      }),
      text
    )
  ),
  el(
    'button',
    { type: 'button', onclick: () => void sandboxApi.revokeTokens() },
    'Revoke all OAuth tokens'
  ),
]

/** How to get in, and the account's switches. */
export const accountView = (): View => {
  const credentials = el('div', {})
  const settings = el('div', {})
  const refreshCredentials = whenChanged(sandboxApi.credentials, (read) =>
    credentials.replaceChildren(...credentialList(read))
  )
  const refreshSettings = whenChanged(sandboxApi.settings, (read) =>
    settings.replaceChildren(...switchList(read))
  )

  return {
    root: el('div', { class: 'sheet' }, credentials, settings),
    refresh: async () => {
      await Promise.all([refreshCredentials(), refreshSettings()])
    },
  }
}
