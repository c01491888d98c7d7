import type { RouteContext } from './route'

/** More than the platform's senders ever send; who sends still more loses the connection. */
const MAX_BYTES = 8 * 1024 * 1024

/**
 * Reads what is left of a body, without waiting for it: a connection that is kept carries the next request only when this one is
 * at its end.
 */
export const discardBody = ({ req }: Pick<RouteContext, 'req'>): void => {
  if (req.readableEnded) return

  let left = MAX_BYTES

  req.unpipe()
  req.on('data', (chunk: Buffer) => {
    left -= chunk.length
    if (left < 0) req.destroy()
  })
  req.resume()
}
