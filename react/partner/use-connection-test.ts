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
  running: boolean
  start: () => Promise<void>
}

/** Tests what is typed, before it is saved. */
export const useConnectionTest = (
  partner: Partner,
  typed: Typed
): ConnectionTest => {
  const [run, running] = useOperation(testMutation)
  const [tested, setTested] = useState<{
    typed: string
    outcome: Outcome<ConnectionTestPayload>
  }>()
  const current = JSON.stringify(typed)

  return {
    outcome: tested?.typed === current ? tested.outcome : undefined,
    running,
    start: async () => {
      setTested(undefined)
      setTested({ typed: current, outcome: await run({ partner, ...typed }) })
    },
  }
}
