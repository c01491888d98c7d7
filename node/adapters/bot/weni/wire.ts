import { z } from 'zod'

import { iso } from '../../../domain/iso'

/** Whatever is not as the contract says is read as absent: what we refuse is lost for the agent. */
export const optionalText = z
  .string()
  .nullish()
  .catch(undefined)
  .transform((text) => text?.trim() || undefined)

/** An instant with up to nine decimals; becomes UTC. */
export const optionalInstant = optionalText.transform((written) => {
  const instant = Date.parse(written ?? '')

  return Number.isNaN(instant) ? undefined : iso(instant)
})

export const optionalObject = z.looseObject({}).nullish().catch(undefined)

/** More than any list of a message or a ticket that people make. */
const MOST_ENTRIES = 200

/** A list whose entries nobody has looked at: it may hold a million. */
export const listOfAnything = z.custom<unknown[]>(Array.isArray)

/** Only the entries that can be read, of the first ones. */
export const entriesOf = <Entry extends z.ZodType>(entry: Entry) =>
  listOfAnything
    .nullish()
    .catch(undefined)
    .transform((entries) =>
      (entries ?? []).slice(0, MOST_ENTRIES).flatMap((one) => {
        const read = entry.safeParse(one)

        return read.success ? [read.data] : []
      })
    )

export const attachment = z.looseObject({
  content_type: optionalText,
  url: z.string().min(1),
})

export type WeniAttachment = z.output<typeof attachment>

export const sender = z
  .looseObject({ type: optionalText, name: optionalText })
  .nullish()
  .catch(undefined)
