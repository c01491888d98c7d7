import { useState } from 'react'

import reactivateMutation from '../../graphql/reactivate-agent.graphql'
import type { Partner, RosterPayload } from '../../graphql/schema-types'
import { useSay } from '../../i18n/use-say'
import type { Outcome } from '../../page/use-operation'
import { useOperation } from '../../page/use-operation'
import { useDoneToast } from '../../page/use-toasts'
import type { Member } from './use-roster'

interface Reactivation {
  reactivate: (member: Member) => void
  /** Of the last try. */
  outcome?: Outcome<RosterPayload>
}

/** Takes a deactivation back. `onTried` is called after failures too, which do not tell whether it was done. */
export const useReactivation = (
  partner: Partner,
  onTried: () => void
): Reactivation => {
  const say = useSay()
  const done = useDoneToast()
  const [outcome, setOutcome] = useState<Outcome<RosterPayload>>()
  const [run] = useOperation<
    RosterPayload,
    { partner: Partner; agentId: string }
  >(reactivateMutation)

  const reactivate = async ({ agentId, name }: Member) => {
    const result = await run({ partner, agentId })

    setOutcome(result)
    onTried()

    if (result.kind === 'done') done(say('team.reactivated', { name }))
  }

  return { reactivate: (member) => void reactivate(member), outcome }
}
