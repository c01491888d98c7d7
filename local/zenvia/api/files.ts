import type Koa from 'koa'

import type { Sandbox } from '../sandbox'
import { ZENVIA_HOST } from '../sandbox'
import { notThere, send } from './answer'

/** Where an agent's file can be fetched by anybody who knows the address. */
export const fileUrl = ({ id, name }: { id: string; name: string }): string =>
  `https://${ZENVIA_HOST}/storage/${id}/${encodeURIComponent(name)}`

export const serveFile =
  ({ db, files }: Sandbox) =>
  (context: Koa.Context & { params: unknown }): void => {
    const { id = '' } = context.params as Record<string, string>
    const file = db.files.get(id)

    if (!file) return send(context, notThere)

    context.type = file.content_type
    context.set('X-Content-Type-Options', 'nosniff')
    context.body = files.read(Number(id))
  }
