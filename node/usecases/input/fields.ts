import { z } from 'zod'

import { LONGEST_ID } from '../../domain/longest-id'
import { oneLine } from '../../domain/one-line'
import { parsePhoneNumber } from '../../domain/phone-number'
import { isWellFormed, wellFormed } from '../../domain/well-formed'

const LONGEST_LINE = 1000
const LONGEST_TEXT = 20_000

/** Refuses a value with the code of a user error, whose text may name `values`. */
const refuse = (
  context: z.RefinementCtx,
  code: string,
  values?: Record<string, string | number>
): typeof z.NEVER => {
  context.addIssue({ code: 'custom', message: code, params: values })

  return z.NEVER
}

const bounded = (max: number) =>
  z
    .string()
    .transform((text, context) =>
      text.length > max ? refuse(context, 'TOO_LONG', { max }) : text
    )

const required = (max: number) =>
  bounded(max).transform((text, context) =>
    text.trim() === '' ? refuse(context, 'REQUIRED') : text
  )

/** What a bot leaves out, sends as null or as nothing that a person can see is absent. */
const optional = <Field extends z.ZodType<string, string>>(field: Field) =>
  z
    .string()
    .nullish()
    .transform((text) => (text?.trim() ? text : undefined))
    .pipe(z.optional(field))
    .transform((read) => (read?.trim() ? read : undefined))

/** An id of the bot's: of a conversation, a message, a department. Never repaired, since two ids could become one. */
export const id = required(LONGEST_ID).transform((text, context) =>
  isWellFormed(text) ? text : refuse(context, 'INVALID_INPUT')
)

export const optionalId = optional(id)

const inOneLine = z.string().transform((typed) => oneLine(wellFormed(typed)))

/** Becomes one line, whatever was typed. */
export const line = inOneLine.pipe(required(LONGEST_LINE))

export const optionalLine = optional(inOneLine.pipe(bounded(LONGEST_LINE)))

export const text = z
  .string()
  .transform(wellFormed)
  .pipe(required(LONGEST_TEXT))

export const optionalText = optional(
  z.string().transform(wellFormed).pipe(bounded(LONGEST_TEXT))
)

/** Becomes E.164. */
export const phoneNumber = z.string().transform((written, context) =>
  parsePhoneNumber(written).match(
    (number) => number,
    ({ code, values }) => refuse(context, code, values)
  )
)

const withOffset = z.iso.datetime({ offset: true })

/** Any instant of ISO 8601 with an offset; becomes UTC. */
export const instant = z
  .string()
  .transform((written, context) =>
    withOffset.safeParse(written).success
      ? new Date(written).toISOString()
      : refuse(context, 'INSTANT_INVALID', { example: '2026-11-20T12:00:00Z' })
  )

export const optionalInstant = optional(instant)

/** Of an address that can be mailed to: RFC 5321, 4.5.3.1. */
const LONGEST_EMAIL = 254

const address = z.email().max(LONGEST_EMAIL)

export const email = z
  .string()
  .transform((written, context) =>
    address.safeParse(written.trim()).success
      ? written.trim()
      : refuse(context, 'EMAIL_INVALID', { example: 'ana@example.com' })
  )

export const optionalEmail = optional(email)

/** An https address. */
export const secureLink = bounded(2000).transform((written, context) =>
  URL.canParse(written) && new URL(written).protocol === 'https:'
    ? written
    : refuse(context, 'URL_INVALID', {
        example: 'https://example.com/photo.jpg',
      })
)

export const optionalSecureLink = optional(secureLink)
