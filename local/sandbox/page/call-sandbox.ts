/** What the sandbox answered instead of doing what was asked. */
export class Refused extends Error {}

interface ErrorBody {
  details?: Record<string, { description?: string }[]>
  error?: { message?: string } | string
}

const reason = (text: string): string => {
  try {
    const body = JSON.parse(text) as ErrorBody
    const details = Object.values(body.details ?? {}).flat()
    const descriptions = details.map((one) => one.description).join(' ')
    const error =
      typeof body.error === 'string' ? body.error : body.error?.message
    return descriptions || error || text
  } catch {
    return text
  }
}

/** Asks the sandbox behind the page; `path` is below `/sandbox`. A file goes as it is, all else as JSON. */
export const callSandbox = async <T>(
  method: string,
  path: string,
  body?: unknown
): Promise<T> => {
  const answer = await fetch(`/sandbox${path}`, {
    method,
    ...(body instanceof File
      ? { body }
      : {
          headers: { 'content-type': 'application/json' },
          body: body === undefined ? undefined : JSON.stringify(body),
        }),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Refused(reason(text))

  return (text === '' ? undefined : JSON.parse(text)) as T
}
