import { createHash } from 'node:crypto'

const PLAIN = /^[\w.:-]{1,120}$/

/** An update's id becomes a header of the bot's event, where only plain letters may stand: others become their digest. */
export const updateId = (...parts: string[]): string => {
  const id = parts.join(':')

  return PLAIN.test(id)
    ? id
    : `${parts[0]}:${createHash('sha256').update(id).digest('base64url')}`
}
