import type { ServiceRequest } from './callers'

/** The answer of a service, as text. */
export const send = async (
  { origin }: { origin: string },
  { path, method, headers, body }: ServiceRequest
): Promise<string> => {
  const answer = await fetch(`${origin}${path}`, {
    method,
    headers,
    ...(method === 'POST' ? { body } : {}),
  })
  const text = await answer.text()

  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`)

  return text
}
