import { z } from 'zod'

import type { DayFigures } from '../../domain/insights/figures'
import type { FoldPlan } from '../../domain/insights/fold-plan'
import type { InsightsStore } from '../../ports/insights-store'
import { changeFile } from './changed-file'
import { factFiles } from './fact-files'
import type { JsonFiles } from './json-files'
import { recordOf } from './record-of'

const DAYS = 'insight-days'
const SESSIONS = 'insight-sessions'
const PLAN = { bucket: 'insight-plan', name: 'plan.json' }

const planShape = z.custom<FoldPlan>(
  (content) =>
    z
      .looseObject({ changed: z.record(z.string(), z.string()) })
      .safeParse(content).success
)

const planOf = (content: unknown): FoldPlan =>
  planShape.safeParse(content).data ?? { changed: {} }

const dayShape = z.custom<DayFigures>(
  (content) =>
    z
      .looseObject({ day: z.string(), all: z.looseObject({}) })
      .safeParse(content).success
)

/** The figures in VBase: a file for each day and for each month of sessions, beside what they are made of. */
export const insightsStore = (files: JsonFiles): InsightsStore => ({
  ...factFiles(files),
  readDay: async (day) =>
    (await files.read(DAYS, `${day}.json`)).map(({ content, version }) => ({
      figures: dayShape.safeParse(content).data,
      version,
    })),
  writeDay: async (figures, version) =>
    (
      await files.write(DAYS, `${figures.day}.json`, {
        content: figures,
        version,
      })
    ).map(() => undefined),
  readPlan: async () =>
    (await files.read(PLAN.bucket, PLAN.name)).map(({ content }) =>
      planOf(content)
    ),
  changePlan: (change) => changeFile(files, PLAN, planOf, change),
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
