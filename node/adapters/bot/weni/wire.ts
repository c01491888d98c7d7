import { z } from 'zod'

/** Whatever is not as the contract says is read as absent: what we refuse is lost for the agent. */
export const optionalText = z
  .string()
  .nullish()
  .catch(undefined)
  .transform((text) => text?.trim() || undefined)

/** An instant with up to nine decimals; becomes UTC. */
export const optionalInstant = optionalText.transform((written) => {
  const instant = Date.parse(written ?? '')

  return Number.isNaN(instant) ? undefined : new Date(instant).toISOString()
})

export const optionalObject = z.looseObject({}).nullish().catch(undefined)

/** Only the entries that can be read. */
export const entriesOf = <Entry extends z.ZodType>(entry: Entry) =>
  z
    .array(z.unknown())
    .nullish()
    .catch(undefined)
    .transform((entries) =>
      (entries ?? []).flatMap((one) => {
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
