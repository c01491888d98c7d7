import { z } from 'zod'

/** Zenvia writes ids sometimes as numbers and sometimes as strings. A number that JavaScript cannot hold exactly could be another id. */
export const idSchema = z.union([z.string(), z.int()]).transform(String)

/** Ids are whole numbers in Zenvia's calls. */
export const isId = (text: string | undefined): text is string =>
  /^\d{1,15}$/.test(text ?? '')

/** An answer of which nothing matters but that Zenvia says it: none at all, or JSON as of all its calls. */
export const anySchema = z.union([z.looseObject({}), z.array(z.unknown())])
