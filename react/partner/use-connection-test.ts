import { useState } from 'react'

import type { ConnectionTestPayload } from '../graphql/answers'
import type {
  Partner,
  ZendeskConnectionInput,
  ZenviaConnectionInput,
} from '../graphql/operation-types'
import testMutation from '../graphql/test-connection.graphql'
import type { Outcome } from '../page/use-operation'
import { useOperation } from '../page/use-operation'

interface Typed {
  zendesk?: ZendeskConnectionInput
  zenvia?: ZenviaConnectionInput
}

export interface ConnectionTest {
  /** Of what is typed now; what is typed after a test has not been tested. */
  outcome?: Outcome<ConnectionTestPayload>
  /** Those that the tested access showed, while it is the one that is typed. */
  departments?: ConnectionTestPayload['departments']
  running: boolean
  start: () => Promise<Outcome<ConnectionTestPayload>>
}

/** Tests what is typed, before it is saved. `access` is the part of it that opens the account. */
export const useConnectionTest = (
  partner: Partner,
  typed: Typed,
  access: unknown
): ConnectionTest => {
  const [run, running] = useOperation(testMutation)
  const [tested, setTested] = useState<{
    typed: string
    access: string
    outcome: Outcome<ConnectionTestPayload>
  }>()
  const current = {
    typed: JSON.stringify(typed),
    access: JSON.stringify(access),
  }
  const listed =
    tested?.outcome.kind === 'done' && tested.access === current.access
      ? tested.outcome.payload.departments
      : []

  return {
    outcome: tested?.typed === current.typed ? tested.outcome : undefined,
    departments: listed.length > 0 ? listed : undefined,
    running,
    start: async () => {
      const outcome = await run({ partner, ...typed })

      setTested({ ...current, outcome })

      return outcome
    },
  }
}
