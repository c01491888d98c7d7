import Router from 'koa-router'

import { allCredentials } from '../account/credentials'
import { settingsInput } from '../account/settings'
import { settingsOf } from '../account/settings-of'
import { faultInput } from '../faults/fault'
import { listFaults, switchOff, switchOn } from '../faults/fault-switches'
import { send } from '../http/api'
import type { Sandbox } from '../sandbox'
import { answer, readInput } from './desk-router'

/** Credentials, faults and the account's settings, under `/sandbox`. */
export const switchesRouter = (sandbox: Sandbox): Router => {
  const { db } = sandbox
  const router = new Router({ prefix: '/sandbox' })

  router.get('/credentials', (context) =>
    answer(context, allCredentials(sandbox))
  )
  router.get('/faults', (context) => answer(context, listFaults(db)))
  router.post('/faults', async (context) => {
    const input = await readInput(context, faultInput)
    if (input.isErr()) return send(context, input.error)
    send(context, { status: 201, body: switchOn(db, input.value) })
  })
  router.del('/faults', (context) => {
    switchOff(db)
    context.status = 204
  })
  router.del('/faults/:id', (context) => {
    switchOff(db, context.params.id)
    context.status = 204
  })
  router.get('/settings', (context) => answer(context, settingsOf(db)))
  router.post('/settings', async (context) => {
    const input = await readInput(context, settingsInput.partial())
    if (input.isErr()) return send(context, input.error)
    db.put('settings', { ...settingsOf(db), ...input.value })
    answer(context, settingsOf(db))
  })
  router.post('/oauth/revoke', (context) => {
    db.all('accessTokens').forEach((token) =>
      db.remove('accessTokens', token.id)
    )
    context.status = 204
  })

  return router
}
