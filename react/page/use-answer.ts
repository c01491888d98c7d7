import { useCallback, useRef } from 'react'
import { useQuery } from 'react-apollo'

import type { FieldOf, Operation } from '../graphql/operation'
import { fieldOf } from '../graphql/operation'
import type { Failure } from './failure'
import { failureOf } from './failure'

interface AnswerOptions<V> {
  variables?: V
  skip?: boolean
  pollInterval?: number
  /** Ask again each time the view appears, because the answer lives at a partner. */
  fresh?: boolean
}

export interface Answer<T> {
  /** The last answer, also while a newer one is on its way or has failed. */
  data?: T
  loading: boolean
  failure?: Failure
  again: () => void
}

/** Apollo refuses to poll what may be answered from the cache alone. */
const fetchPolicyFor = ({
  fresh,
  pollInterval,
}: Pick<AnswerOptions<never>, 'fresh' | 'pollInterval'>) => {
  if (fresh) return 'network-only'

  return pollInterval ? 'cache-and-network' : 'cache-first'
}

/** Keeps a query's error until that query is answered: Apollo 2 forgets it as soon as any other query is answered. */
const useLastFailure = (
  failure: Failure | undefined,
  answered: boolean
): Failure | undefined => {
  const standing = useRef<Failure>()

  if (failure || answered) standing.current = failure

  return standing.current
}

/** Asks a query with one field. */
export const useAnswer = <R, V>(
  query: Operation<R, V>,
  { variables, skip, pollInterval, fresh }: AnswerOptions<V> = {}
): Answer<NonNullable<FieldOf<R>>> => {
  const result = useQuery<R, V>(query, {
    variables,
    skip,
    pollInterval,
    fetchPolicy: fetchPolicyFor({ fresh, pollInterval }),
    notifyOnNetworkStatusChange: fresh,
  })
  const { refetch } = result
  const data = fieldOf(result.data)
  const failure = useLastFailure(
    result.error && failureOf(result.error),
    data !== undefined || result.loading
  )

  return {
    data: data ?? undefined,
    loading: result.loading,
    failure,
    again: useCallback(() => {
      void refetch().catch(() => undefined)
    }, [refetch]),
  }
}
