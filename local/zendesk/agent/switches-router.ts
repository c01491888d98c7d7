import Router from 'koa-router'

import { allCredentials } from '../account/credentials'
import { settingsInput } from '../account/settings'
import { settingsOf } from '../account/settings-of'
import { send } from '../http/exchange'
import type { Sandbox } from '../sandbox'
import { readInput } from '../../sandbox/read-input'
import { answer } from './agent-router'

/** Credentials and the account's settings, under `/sandbox`. */
export const switchesRouter = (sandbox: Sandbox): Router => {
  const { db } = sandbox
  const router = new Router({ prefix: '/sandbox' })

  router.get('/credentials', (context) =>
    answer(context, allCredentials(sandbox))
  )
  router.get('/settings', (context) => answer(context, settingsOf(db)))
  router.post('/settings', async (context) => {
    const input = await readInput(context, settingsInput.partial())
    if (input.isErr()) return send(context, input.error)
    db.settings.put({ ...settingsOf(db), ...input.value })
    answer(context, settingsOf(db))
  })
  router.post('/oauth/revoke', (context) => {
    db.accessTokens.all().forEach((token) => db.accessTokens.remove(token.id))
    context.status = 204
  })

  return router
}
