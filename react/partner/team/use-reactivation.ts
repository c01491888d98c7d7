import type { RosterAgent } from '../../graphql/answers'
import reactivateMutation from '../../graphql/reactivate-agent.graphql'
import type { Partner } from '../../graphql/operation-types'
import { useTranslate } from '../../i18n/use-translate'
import type { Outcome } from '../../page/use-operation'
import { useOperation } from '../../page/use-operation'
import { useDoneToast } from '../../page/use-toasts'

interface Reactivation {
  reactivate: (member: RosterAgent) => void
  /** Of the last try. */
  outcome?: Outcome
}

/** Takes a deactivation back. `onTried` is called after failures too, which do not tell whether it was done. */
export const useReactivation = (
  partner: Partner,
  onTried: () => void
): Reactivation => {
  const translate = useTranslate()
  const done = useDoneToast()
  const [run, , outcome] = useOperation(reactivateMutation)

  const reactivate = async ({ agentId, name }: RosterAgent) => {
    const result = await run({ partner, agentId })

    onTried()

    if (result.kind === 'done') done(translate('team.reactivated', { name }))
  }

  return { reactivate: (member) => void reactivate(member), outcome }
}
