import { rateHandoff } from '../../usecases/conversation/rate-handoff'
import { inlineDeadline } from './deadline'
import type { Resolver } from '../resolver-context'
import { payload } from '../payload'

export const rateHandoffResolver: Resolver<{
  input: Parameters<typeof rateHandoff>[1]
}> = async ({ ports, language }, { input }) =>
  payload(
    language,
    await rateHandoff(ports, input, inlineDeadline(ports)),
    (rated) => rated
  )
