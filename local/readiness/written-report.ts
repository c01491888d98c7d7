import { format, resolveConfig } from 'prettier'

import { report } from './report'
import { rules } from './rules'

/** docs/readiness.md as it should be. */
export const writtenReport = async (): Promise<string> =>
  format(report(rules), {
    ...(await resolveConfig(__filename)),
    parser: 'markdown',
  })
