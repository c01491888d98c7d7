import Router from 'koa-router'

import { readInput } from '../read-input'
import { faultInput } from './fault'
import type { FaultBook } from './fault-book'
import { listFaults, switchOff, switchOn } from './fault-switches'

/** The faults that are switched on, under `/sandbox/faults`. */
export const faultRouter = (book: FaultBook): Router => {
  const router = new Router({ prefix: '/sandbox/faults' })

  router.get('/', (context) => {
    context.body = listFaults(book)
  })
  router.post('/', async (context) => {
    const input = await readInput(context, faultInput)

    context.status = input.isOk() ? 201 : input.error.status
    context.body = input.isOk() ? switchOn(book, input.value) : input.error.body
  })
  router.del('/', (context) => {
    switchOff(book)
    context.status = 204
  })
  router.del('/:id', (context) => {
    switchOff(book, String(context.params.id))
    context.status = 204
  })

  return router
}
