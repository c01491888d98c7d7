import { fileNameOf, idOf } from './file-name'

/** An ISO 8601 instant, or its beginning, without what a file name cannot hold; the order of names stays that of time. */
export const stampOf = (instant: string): string =>
  instant.replace(/[-:.]/g, '')

/** A name that sorts by its instant, and is the same whenever it is written for the same event. */
export const timedName = (instant: string, conversationId: string): string =>
  `${stampOf(instant)}_${fileNameOf(conversationId)}`

const STAMP = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z_/

/** The instant that a timed name begins with, in ISO 8601. */
export const instantOf = (name: string): string | undefined =>
  STAMP.exec(name)?.[0].replace(STAMP, '$1-$2-$3T$4:$5:$6.$7Z')

export const idOfTimedName = (name: string): string | undefined =>
  idOf(name.slice(name.indexOf('_') + 1))
