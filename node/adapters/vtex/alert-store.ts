import { z } from 'zod'

import type { AlertState, AlertStore } from '../../ports/alert-store'
import { changeFile } from './vbase/changed-file'
import type { JsonFiles } from './vbase/json-files'

const file = { bucket: 'alerts', name: 'alerts.json' }

const shape = z.custom<AlertState>(
  (content) =>
    z
      .looseObject({ told: z.record(z.string(), z.looseObject({})) })
      .safeParse(content).success
)

const stateOf = (content: unknown): AlertState =>
  shape.safeParse(content).data ?? { told: {} }

/** One small file in VBase. */
export const alertStore = (files: JsonFiles): AlertStore => ({
  read: async () =>
    (await files.read(file.bucket, file.name)).map(({ content }) =>
      stateOf(content)
    ),
  change: (change) => changeFile(files, file, stateOf, change),
})
