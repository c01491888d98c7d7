import { z } from 'zod'

import type { FoldPlan } from '../../../domain/insights/fold-plan'
import type { InsightsStore } from '../../../ports/insights-store'
import { changeFile } from '../vbase/changed-file'
import { dayFiles } from './day-files'
import { factFiles } from './fact-files'
import type { JsonFiles } from '../vbase/json-files'
import { recordOf } from '../vbase/record-of'

const SESSIONS = 'insight-sessions'
const planFile = { bucket: 'insight-plan', name: 'plan.json' }

const planShape = z.custom<FoldPlan>(
  (content) =>
    z
      .looseObject({ changed: z.record(z.string(), z.string()) })
      .safeParse(content).success
)

const planOf = (content: unknown): FoldPlan =>
  planShape.safeParse(content).data ?? { changed: {} }

/** The figures in VBase, beside what they are made of, and a file for each month of sessions. */
export const insightsStore = (files: JsonFiles): InsightsStore => ({
  ...factFiles(files),
  ...dayFiles(files),
  readPlan: async () =>
    (await files.read(planFile.bucket, planFile.name)).map(({ content }) =>
      planOf(content)
    ),
  changePlan: (change) => changeFile(files, planFile, planOf, change),
  readSessions: async (month) =>
    (await files.read(SESSIONS, `${month}.json`)).map(({ content }) =>
      recordOf<number>(content)
    ),
  writeSessions: (day, sessions) =>
    changeFile<Record<string, number>>(
      files,
      { bucket: SESSIONS, name: `${day.slice(0, 7)}.json` },
      recordOf,
      (stored) =>
        stored[day] === sessions ? stored : { ...stored, [day]: sessions }
    ),
})
