import Router from 'koa-router'

import { allCredentials } from '../account/credentials'
import { settingsInput } from '../account/settings'
import { settingsOf } from '../account/settings-of'
import { faultInput } from '../../sandbox/faults/fault'
import {
  listFaults,
  switchOff,
  switchOn,
} from '../../sandbox/faults/fault-switches'
import { faultBook } from '../faults/fault-book'
import { send } from '../http/exchange'
import type { Sandbox } from '../sandbox'
import { answer, readInput } from './desk-router'

/** Credentials, faults and the account's settings, under `/sandbox`. */
export const switchesRouter = (sandbox: Sandbox): Router => {
  const { db } = sandbox
  const book = faultBook(db)
  const router = new Router({ prefix: '/sandbox' })

  router.get('/credentials', (context) =>
    answer(context, allCredentials(sandbox))
  )
  router.get('/faults', (context) => answer(context, listFaults(book)))
  router.post('/faults', async (context) => {
    const input = await readInput(context, faultInput)
    if (input.isErr()) return send(context, input.error)
    send(context, { status: 201, body: switchOn(book, input.value) })
  })
  router.del('/faults', (context) => {
    switchOff(book)
    context.status = 204
  })
  router.del('/faults/:id', (context) => {
    switchOff(book, context.params.id)
    context.status = 204
  })
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
