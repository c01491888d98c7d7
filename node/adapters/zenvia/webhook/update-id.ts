import { sha256 } from '../../../domain/sha256'

const PLAIN = /^[\w.:-]{1,120}$/

/** An update's id becomes a header of the bot's event, where only plain letters may stand: others become their digest. */
export const updateId = (...parts: string[]): string => {
  const id = parts.join(':')

  return PLAIN.test(id) ? id : `${parts[0]}:${sha256(id, 'base64url')}`
}
