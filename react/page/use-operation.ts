import { useCallback, useState } from 'react'
import { useApolloClient } from 'react-apollo'

import type { UserError } from '../graphql/answers'
import type { FieldOf, Operation } from '../graphql/operation'
import { fieldOf } from '../graphql/operation'
import type { Failure } from './failure'
import { failureOf, isOperationError } from './failure'
import { useIsMounted } from './use-is-mounted'
import { useRefresh } from './use-refresh'

/** Every mutation's payload carries the caller's expected errors. */
export interface Payload {
  userErrors: UserError[]
}

export type Outcome<P extends Payload = Payload> =
  | { kind: 'done'; payload: P }
  | { kind: 'refused'; payload: P; errors: UserError[] }
  | { kind: 'failed'; failure: Failure }

type Run<P extends Payload, V> = (variables: V) => Promise<Outcome<P>>

const outcomeOf = <P extends Payload>(payload: P): Outcome<P> =>
  payload.userErrors.length === 0
    ? { kind: 'done', payload }
    : { kind: 'refused', payload, errors: payload.userErrors }

/**
 * Runs a mutation with one field; answers whether it runs, and what became of it the last time. Afterwards the page's settings and
 * status are read again, whatever the outcome: a refusal too may mean that somebody else changed them.
 */
export const useOperation = <R extends Record<string, Payload>, V>(
  document: Operation<R, V>
): [Run<FieldOf<R>, V>, boolean, Outcome<FieldOf<R>> | undefined] => {
  const client = useApolloClient()
  const refresh = useRefresh()
  const mounted = useIsMounted()
  const [running, setRunning] = useState(false)
  const [outcome, setOutcome] = useState<Outcome<FieldOf<R>>>()

  const send = useCallback<Run<FieldOf<R>, V>>(
    async (variables) => {
      try {
        const { data } = await client.mutate<R, V>({
          mutation: document,
          variables,
          fetchPolicy: 'no-cache',
        })
        const payload = fieldOf(data)

        await refresh()

        return payload
          ? outcomeOf(payload)
          : { kind: 'failed', failure: 'BROKEN' }
      } catch (error) {
        if (!isOperationError(error)) throw error

        return { kind: 'failed', failure: failureOf(error) }
      }
    },
    [client, document, refresh]
  )

  const run = useCallback<Run<FieldOf<R>, V>>(
    async (variables) => {
      setRunning(true)

      try {
        const latest = await send(variables)

        if (mounted.current) setOutcome(latest)

        return latest
      } finally {
        if (mounted.current) setRunning(false)
      }
    },
    [send, mounted]
  )

  return [run, running, outcome]
}
