import { portsOf } from '../composition/ports-of'
import { openTranscript } from '../usecases/conversation/open-transcript'
import { keepUntil } from './keep-until'
import type { Route } from './route'
import { tokenOf } from './route-parameters'
import { tryLater } from './try-later'

/** `GET` and `HEAD transcripts/:token`: what came before a handoff, for a partner that fetches it. A wrong token gets no hint. */
export const transcript: Route = async (ctx) => {
  const ports = portsOf(ctx)
  const opened = await openTranscript(ports, tokenOf(ctx))

  if (opened.isOk()) {
    ctx.set('content-type', 'application/json; charset=utf-8')
    keepUntil(ctx, opened.value.expiresAt, ports.clock.now())
    ctx.body = JSON.stringify(opened.value.transcript)
  } else if (opened.error === 'TRY_LATER') {
    tryLater(ctx)
  } else {
    ctx.status = 404
  }
}
