import { readStatus } from '../../usecases/status/read-status'
import type { Door } from '../call'
import { answerOrFail } from '../field-failure'
import { spokenAvailability } from './availability'
import { spokenProblem } from './partner-problem'

/** Whoever looks at the page sees to it, by the way, that the platform's clock keeps running. */
export const liveSupportStatus: Door<unknown> = async ({ ports, language }) => {
  await ports.schedule.keep()

  const { availability, timeZone, problem, ...status } = answerOrFail(
    await readStatus(ports),
    language
  )

  return {
    ...status,
    availability: spokenAvailability(availability, {
      language,
      timeZone,
      now: ports.clock.now(),
    }),
    partnerProblem: spokenProblem(language, problem),
  }
}
