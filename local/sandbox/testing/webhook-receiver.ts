import type { SendToInternet } from '../../remote-system'

type Sent = Parameters<SendToInternet>[1] & { url: string }
type Received = Awaited<ReturnType<SendToInternet>>

export interface WebhookReceiver {
  send: SendToInternet
  received: Sent[]
  /** Answers the next calls in turn; after them, 200. `never` leaves the caller waiting. */
  answerWith(...answers: (Partial<Received> | 'never' | 'unreachable')[]): void
  /** Resolves once `count` calls have come. */
  until(count: number): Promise<void>
}

const never = () => new Promise<Received>(() => undefined)

/** Plays whoever receives webhooks. */
export const makeReceiver = (): WebhookReceiver => {
  const received: Sent[] = []
  const answers: (Partial<Received> | 'never' | 'unreachable')[] = []
  let watchers: { count: number; resolve: () => void }[] = []

  const notice = () => {
    const met = watchers.filter(({ count }) => received.length >= count)
    watchers = watchers.filter((watcher) => !met.includes(watcher))
    met.forEach(({ resolve }) => resolve())
  }

  return {
    received,
    send: async (url, request) => {
      received.push({ url, ...request })
      notice()
      const answer = answers.shift() ?? {}
      if (answer === 'never') return never()
      if (answer === 'unreachable') throw new Error('unreachable')
      return { status: 200, headers: {}, body: '', ...answer }
    },
    answerWith: (...more) => void answers.push(...more),
    until: (count) =>
      new Promise((resolve) => {
        watchers.push({ count, resolve })
        notice()
      }),
  }
}
