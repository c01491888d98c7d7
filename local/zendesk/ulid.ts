import { randomBytes } from 'node:crypto'

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** An identifier of 26 characters whose order is that of time. */
export const ulid = (milliseconds: number): string => {
  const random = BigInt(`0x${randomBytes(10).toString('hex')}`)
  let rest = (BigInt(milliseconds) << BigInt(80)) | random
  let text = ''
  while (text.length < 26) {
    text = `${ALPHABET[Number(rest & BigInt(31))]}${text}`
    rest >>= BigInt(5)
  }

  return text
}
