import { z } from 'zod'

import { parseJson } from '../../../domain/parse-json'

/** What Zendesk says of a refusal, whichever of its dialects it uses. */
export interface ErrorBody {
  /** A code such as `RecordInvalid`, or a title. */
  error: string
  description: string
  /** What is wrong with each field of the record. */
  fields: Record<string, string>
}

const nothing: ErrorBody = { error: '', description: '', fields: {} }

const titled = z.object({
  title: z.string().catch(''),
  message: z.string().catch(''),
})

const classic = z.object({
  error: z.union([z.string(), titled]),
  description: z.string().catch(''),
  message: z.string().catch(''),
  details: z.record(z.string(), z.unknown()).catch({}),
})

const newer = z.object({
  errors: z
    .array(
      z.object({
        code: z.string().catch(''),
        title: z.string().catch(''),
        detail: z.string().catch(''),
      })
    )
    .min(1),
})

const oauth = z.object({ error_description: z.string().catch('') })

const problem = z.object({ description: z.string() })

const problemsOf = (value: unknown): string =>
  [value]
    .flat()
    .map((one) => problem.safeParse(one).data?.description ?? '')
    .filter(Boolean)
    .join('; ')

const joined = (...parts: string[]): string => parts.filter(Boolean).join(': ')

const readClassic = (body: unknown): ErrorBody | undefined => {
  const { data } = classic.safeParse(body)

  if (!data) return undefined

  const said =
    data.description ||
    data.message ||
    (oauth.safeParse(body).data?.error_description ?? '')

  return {
    error: typeof data.error === 'string' ? data.error : data.error.title,
    description:
      typeof data.error === 'string' ? said : data.error.message || said,
    fields: Object.fromEntries(
      Object.entries(data.details).map(([field, value]) => [
        field,
        problemsOf(value),
      ])
    ),
  }
}

const readNewer = (body: unknown): ErrorBody | undefined => {
  const { data } = newer.safeParse(body)

  return (
    data && {
      error: data.errors[0]?.code ?? '',
      description: data.errors
        .map(({ title, detail }) => joined(title, detail))
        .join('; '),
      fields: {},
    }
  )
}

/** Reads the text and not the content type, which Zendesk does not always set to JSON. */
export const readErrorBody = (text: string): ErrorBody => {
  const body = parseJson(text)

  return readClassic(body) ?? readNewer(body) ?? nothing
}

/** One line for people. */
export const errorMessage = ({
  error,
  description,
  fields,
}: ErrorBody): string =>
  joined(
    error,
    description,
    Object.entries(fields)
      .map(([field, words]) => joined(field, words))
      .join('; ')
  )
