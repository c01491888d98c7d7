import { mediaTypeIn } from '../adapters/http/file-types'
import { portsOf } from '../composition/ports-of'
import { openAgentFile } from '../usecases/conversation/open-agent-file'
import { keepUntil } from './keep-until'
import type { Route } from './route'
import { tokenOf } from './route-parameters'
import { tryLater } from './try-later'

const TIMEOUT_MS = 15_000

/** Types that a browser shows without running anything; all else is offered for saving. */
const SHOWN =
  /^(image\/(png|jpeg|gif|webp)|audio\/.+|video\/.+|application\/pdf)$/i

/** A type that can stand in a header; what the partner tells is not ours. */
const WELL_FORMED = /^[\w.+-]+\/[\w.+-]+(; ?charset=[\w-]+)?$/

const UNKNOWN_TYPE = 'application/octet-stream'

/** Other parameters than a character set, such as the codecs of a voice message, are left out. */
const typeOf = (told: string): string =>
  WELL_FORMED.test(told) ? told : (mediaTypeIn(told) ?? UNKNOWN_TYPE)

/** `GET` and `HEAD files/:token`: an agent's file, for WhatsApp and whoever else follows the link. */
export const file: Route = async (ctx) => {
  const ports = portsOf(ctx)
  const opened = await openAgentFile(ports, tokenOf(ctx), TIMEOUT_MS)

  if (opened.isErr()) {
    if (opened.error === 'TRY_LATER') tryLater(ctx)
    else ctx.status = 404

    return
  }

  const { file: found, expiresAt } = opened.value
  const { stream, fileName, contentLength, contentType = '' } = found
  const type = typeOf(contentType)

  ctx.body = stream
  ctx.attachment(fileName, {
    type: SHOWN.test(type) ? 'inline' : 'attachment',
  })
  ctx.set('content-type', type)
  keepUntil(ctx, expiresAt, ports.clock.now())
  ctx.set('x-content-type-options', 'nosniff')
  ctx.set('content-security-policy', "default-src 'none'; sandbox")

  if (contentLength !== undefined) ctx.length = contentLength
}
