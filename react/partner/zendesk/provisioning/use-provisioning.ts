import { useEffect, useState } from 'react'

import provisionMutation from '../../../graphql/provision-zendesk.graphql'
import removeMutation from '../../../graphql/remove-zendesk-provisioning.graphql'
import type {
  ProvisioningPayload,
  ProvisioningReport,
} from '../../../graphql/answers'
import settingsQuery from '../../../graphql/settings.graphql'
import provisioningQuery from '../../../graphql/zendesk-provisioning.graphql'
import type { Answer } from '../../../page/use-answer'
import { useAnswer } from '../../../page/use-answer'
import type { Outcome } from '../../../page/use-operation'
import { useOperation } from '../../../page/use-operation'
import { useRefresh } from '../../../page/use-refresh'

const EVERY_MS = 800

interface Provisioning {
  /** What Zendesk looks like against what the app needs, asked when the section appears. */
  inspection: Answer<ProvisioningPayload>
  outcome?: Outcome<ProvisioningPayload>
  applying: boolean
  removing: boolean
  apply: () => Promise<void>
  /** Answers whether it is gone. */
  remove: () => Promise<boolean>
}

/** Its report says why: a look would tell what was never made as a plan, and hide it. */
const stoppedAtStep = (outcome: Outcome<ProvisioningPayload>): boolean =>
  outcome.kind === 'done' &&
  outcome.payload.provisioning?.steps.some(
    ({ state }) => state === 'FAILED'
  ) === true

/** While steps run, their states come with the settings, which the service saves after each. */
export const useProvisioning = (connected: boolean): Provisioning => {
  const inspection = useAnswer(provisioningQuery, {
    skip: !connected,
    fresh: true,
  })
  const lookedAt = inspection.data?.provisioning?.checkedAt
  const refresh = useRefresh()
  const [provision, applying] = useOperation(provisionMutation)
  const [takeBack, removing] = useOperation(removeMutation)
  const [outcome, setOutcome] = useState<Outcome<ProvisioningPayload>>()

  // The service keeps what a look found, and the top of the page tells it.
  useEffect(() => {
    if (lookedAt) void refresh()
  }, [lookedAt, refresh])

  useAnswer(settingsQuery, {
    skip: !applying,
    pollInterval: EVERY_MS,
    fresh: true,
  })

  const finish = (result: Outcome<ProvisioningPayload>): boolean => {
    setOutcome(result)
    if (!stoppedAtStep(result)) inspection.again()

    return result.kind === 'done'
  }

  return {
    inspection,
    outcome,
    applying,
    removing,
    apply: async () => {
      setOutcome(undefined)
      finish(await provision({}))
    },
    remove: async () => finish(await takeBack({})),
  }
}

/** The newer of what was found and what is being noted. */
export const latestReport = (
  inspected: ProvisioningReport | null | undefined,
  noted: ProvisioningReport | null
): ProvisioningReport | undefined => {
  if (!inspected || !noted) return inspected ?? noted ?? undefined

  return noted.checkedAt > inspected.checkedAt ? noted : inspected
}
