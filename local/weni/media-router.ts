import Router from 'koa-router'

import type { Sandbox } from './sandbox'

/** Courier's bucket: whoever knows an address may read. */
export const mediaRouter = ({ db, files }: Sandbox): Router => {
  const router = new Router()

  router.get('/media/(.*)', (context) => {
    const file = db.files.get(context.path)

    if (!file) return
    context.type = file.contentType
    context.body = files.read(file.number)
  })

  return router
}
