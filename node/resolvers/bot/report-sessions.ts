import type { SessionsReport } from '../../usecases/insights/report-sessions'
import { reportSessions } from '../../usecases/insights/report-sessions'
import type { Resolver } from '../resolver-context'
import { payload } from '../payload'

export const reportSessionsResolver: Resolver<{
  input: SessionsReport
}> = async ({ ports, language }, { input }) =>
  payload(language, await reportSessions(ports, input), (report) => report)
