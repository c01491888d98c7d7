import type { Sandbox } from '../sandbox'

/** How long Zendesk waits for a webhook's answer. */
const TIMEOUT_MS = 12_000

export type Reply =
  | {
      kind: 'answer'
      status: number
      headers: Record<string, string>
      body: string
    }
  | { kind: 'timeout' }
  | { kind: 'unreachable' }

interface Outgoing {
  url: string
  method: string
  headers: Record<string, string>
  body: string
}

/** Sends a webhook once. Redirects are answers like any other. */
export const attempt = async (
  { send, wait }: Pick<Sandbox, 'send' | 'wait'>,
  { url, ...request }: Outgoing
): Promise<Reply> => {
  const abort = new AbortController()
  const answered = new AbortController()
  const sent = send(url, {
    ...request,
    body: request.method === 'GET' ? undefined : request.body,
    signal: abort.signal,
  }).then(
    (answer): Reply => ({ kind: 'answer', ...answer }),
    (): Reply => ({ kind: 'unreachable' })
  )
  const late = wait(TIMEOUT_MS, answered.signal).then((): Reply => ({
    kind: 'timeout',
  }))
  const reply = await Promise.race([sent, late])
  if (reply.kind === 'timeout') abort.abort()
  else answered.abort()

  return reply
}
