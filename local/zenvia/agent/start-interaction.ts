import type { NewInteraction } from './interactions'
import { change, addInteraction, agentsOnline, queueOf } from './interactions'
import { fetchHistory } from './fetch-history'
import type { Interaction } from '../model'
import type { Sandbox } from '../sandbox'

/** Puts a customer into the queue; where nobody is online, nobody will come. */
export const startInteraction = (
  sandbox: Sandbox,
  details: Omit<NewInteraction, 'state'>
): Interaction => {
  const { department } = details
  const started = sandbox.db.change(() =>
    addInteraction(sandbox, { ...details, state: 'QUEUED' })
  )

  void fetchHistory(sandbox, started)

  if (agentsOnline(sandbox, department.id).length === 0) {
    return sandbox.db.change(() => {
      const missed = change(sandbox, started, { state: 'UNAVAILABLE' })

      sandbox.queueWebhook(missed, { state: 'unavailable' })

      return missed
    })
  }

  sandbox.queueWebhook(started, {
    state: 'queued',
    position: queueOf(sandbox, department.id).length,
  })

  return started
}
