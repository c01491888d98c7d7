import { readStatus } from '../../usecases/status/read-status'
import type { Resolver } from '../resolver-context'
import { answerOrFail } from '../field-failure'
import { translatedAvailability } from './availability'
import { translatedProblem } from './partner-problem'

/** Whoever looks at the page sees to it, by the way, that the platform's clock keeps running. */
export const liveSupportStatusResolver: Resolver<unknown> = async ({
  ports,
  language,
}) => {
  await ports.schedule.keep()

  const { availability, timeZone, problem, findings, ...status } = answerOrFail(
    await readStatus(ports),
    language
  )

  return {
    ...status,
    availability: translatedAvailability(availability, {
      language,
      timeZone,
      now: ports.clock.now(),
      store: ports.account,
    }),
    findings: findings.map((finding) => ({
      ...finding,
      message: translatedProblem(language, finding.problem)?.message,
    })),
    partnerProblem: translatedProblem(language, problem),
  }
}
