import { z } from 'zod'

import type { PartnerName } from '../node/domain/partner-name'
import { start } from './load/bot-operations'
import type { Crowd } from './load/crowd'
import { agentAnswered } from './load/partner-updates'
import { send } from './load/send'
import { NUMBERED } from './stand-in/memory-bucket'
import type { StandInProcess } from './stand-in/stand-in-process'
import type { StoreContent } from './stand-in/store'
import type { Worker } from './worker'

/** Of the one conversation that all others are made after; found nowhere else in its files. */
const MODEL_NUMBER = '987654321'

const started = z.object({
  data: z.object({
    requestHandoff: z.object({ handoff: z.object({ id: z.string() }) }),
  }),
})

/** Lets the service open a conversation in which an agent has answered, and fills the store with its like. */
export const settleCrowd = async (
  { standIn, ours }: { standIn: StandInProcess; ours: Worker },
  { partner, store }: { partner: PartnerName; store: StoreContent }
): Promise<{ crowd: Crowd; content: StoreContent }> => {
  await standIn.ask('fill', store)

  const answer = await send(ours, start(`${NUMBERED}${MODEL_NUMBER}`))
  const { id } = started.parse(JSON.parse(answer)).data.requestHandoff.handoff
  const crowd: Crowd = { partner, handoffId: id }

  await send(ours, agentAnswered(crowd, MODEL_NUMBER, 1))

  const files = await standIn.ask('filesOf', MODEL_NUMBER)
  const content = { ...store, files: [...store.files, ...files] }

  await standIn.ask('fill', content)

  return { crowd, content }
}
