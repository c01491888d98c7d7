const PLACE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z ./

export const writeCursor = (place: string): string =>
  Buffer.from(place).toString('base64url')

/** The place in the list that a cursor stands for; undefined for what is none of ours. */
export const readCursor = (cursor: string): string | undefined => {
  const place = Buffer.from(cursor, 'base64url').toString()

  return PLACE.test(place) ? place : undefined
}
