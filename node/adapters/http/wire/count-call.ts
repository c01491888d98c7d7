import type { MetricsAccumulator } from '@vtex/api'
import type { Result } from 'neverthrow'

import { isSuccess } from '../is-success'

type Answered = Result<{ status: number }, unknown>

/** As the runtime labels what its own clients do. */
const labelOf = (answered: Answered): string => {
  const status = answered.map((answer) => answer.status).unwrapOr(500)

  if (status >= 500) return 'error'

  return isSuccess(status) ? 'success' : `${Math.floor(status / 100)}xx`
}

/** Counts a call in the platform's metrics, under the name and the label that the runtime's own clients would give it. */
export const countCall = (
  metrics: Pick<MetricsAccumulator, 'batch'> | undefined,
  name: string,
  answered: Answered,
  startedAt: [number, number]
): void => {
  const label = labelOf(answered)

  metrics?.batch(
    `http-client-${name}`,
    label === 'success' ? process.hrtime(startedAt) : undefined,
    { [label]: 1 }
  )
}
