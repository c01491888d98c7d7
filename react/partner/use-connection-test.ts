import { useState } from 'react'

import type {
  ConnectionTestPayload,
  Partner,
  ZendeskConnectionInput,
  ZenviaConnectionInput,
} from '../graphql/schema-types'
import testMutation from '../graphql/test-connection.graphql'
import type { Outcome } from '../page/use-operation'
import { useOperation } from '../page/use-operation'

interface Variables {
  partner: Partner
  zendesk?: ZendeskConnectionInput
  zenvia?: ZenviaConnectionInput
}

export interface ConnectionTest {
  outcome?: Outcome<ConnectionTestPayload>
  running: boolean
  start: (typed: Omit<Variables, 'partner'>) => Promise<void>
}

/** Tests what is typed, before it is saved. */
export const useConnectionTest = (partner: Partner): ConnectionTest => {
  const [run, running] = useOperation<ConnectionTestPayload, Variables>(
    testMutation
  )
  const [outcome, setOutcome] = useState<Outcome<ConnectionTestPayload>>()

  return {
    outcome,
    running,
    start: async (typed) => {
      setOutcome(undefined)
      setOutcome(await run({ partner, ...typed }))
    },
  }
}
