import { randomBytes } from 'node:crypto'

import { DEFAULT_SETTINGS } from '../account/settings'
import type { Sandbox } from '../sandbox'
import { nextId } from '../sandbox'
import { seedTicketFields } from './ticket-fields'
import { seedUsers } from './users'

const seedAccess = ({ db }: Sandbox, integrationId: number) => {
  db.put('apiTokens', {
    id: randomBytes(20).toString('hex'),
    description: 'Live Support',
  })
  db.put('oauthClients', {
    id: 'live_support',
    name: 'Live Support',
    secret: randomBytes(32).toString('hex'),
    allowed_scopes: ['read', 'write'],
    user_id: integrationId,
  })
  db.put('oauthClients', {
    id: 'no_scopes',
    name: 'A client without allowed scopes',
    secret: randomBytes(32).toString('hex'),
    allowed_scopes: [],
    user_id: integrationId,
  })
}

const seedCategories = (sandbox: Sandbox) =>
  ['Notifications', 'Routing'].forEach((name, position) =>
    sandbox.db.put('triggerCategories', {
      id: String(nextId(sandbox)),
      name,
      position,
      created_at: sandbox.now(),
      updated_at: sandbox.now(),
    })
  )

/** Fills a new account: people, a group, fields, categories, one API token and two OAuth clients. */
export const seed = (sandbox: Sandbox): void => {
  if (sandbox.db.get('settings', 'account')) return
  sandbox.db.change(() => {
    sandbox.db.put('settings', DEFAULT_SETTINGS)
    const integration = seedUsers(sandbox)
    seedTicketFields(sandbox, integration)
    seedCategories(sandbox)
    seedAccess(sandbox, integration)
  })
}
