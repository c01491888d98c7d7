import { PassThrough } from 'node:stream'

import type { Context } from 'koa'

import type { WatchedPage } from './page-bundle'

export const CHANGES_PATH = '/admin-assets/changes'

/** Put into the document of a page that is watched: loads it anew when it was built anew. */
export const reloadScript = `<script>new EventSource('${CHANGES_PATH}').onmessage = () => location.reload()</script>`

/** Server-sent events, one for each build of the page. */
export const serveChanges = (
  context: Context,
  { onChange }: Pick<WatchedPage, 'onChange'>
): void => {
  const events = new PassThrough()
  const forget = onChange(() => events.write('data: built\n\n'))

  context.req.once('close', () => {
    forget()
    events.end()
  })
  context.type = 'text/event-stream'
  context.set('cache-control', 'no-store')
  context.body = events
}
