import { randomBytes } from 'node:crypto'

import { DEFAULT_SETTINGS } from '../account/settings'
import type { Sandbox } from '../sandbox'
import { nextId } from '../sandbox'
import { seedTicketFields } from './ticket-fields'
import { seedUsers } from './users'

const seedAccess = ({ db }: Sandbox, integrationId: number) => {
  db.apiTokens.put({
    id: randomBytes(20).toString('hex'),
    description: 'Live Support',
  })
  db.oauthClients.put({
    id: 'live_support',
    name: 'Live Support',
    secret: randomBytes(32).toString('hex'),
    allowed_scopes: ['read', 'write'],
    user_id: integrationId,
  })
  db.oauthClients.put({
    id: 'no_scopes',
    name: 'A client without allowed scopes',
    secret: randomBytes(32).toString('hex'),
    allowed_scopes: [],
    user_id: integrationId,
  })
}

const seedCategories = (sandbox: Sandbox) =>
  ['Notifications', 'Routing'].forEach((name, position) =>
    sandbox.db.triggerCategories.put({
      id: String(nextId(sandbox)),
      name,
      position,
      created_at: sandbox.now(),
      updated_at: sandbox.now(),
    })
  )

/** Fills a new account: people, a group, fields, categories, one API token and two OAuth clients. */
export const seed = (sandbox: Sandbox): void => {
  if (sandbox.db.settings.get('account')) return
  sandbox.db.change(() => {
    sandbox.db.settings.put(DEFAULT_SETTINGS)
    const integration = seedUsers(sandbox)
    seedTicketFields(sandbox)
    seedCategories(sandbox)
    seedAccess(sandbox, integration)
  })
}
