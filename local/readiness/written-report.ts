import { formatted } from '../formatted'
import { report } from './report'
import { rules } from './rules'

/** docs/readiness.md as it should be. */
export const writtenReport = (): string =>
  formatted('docs/readiness.md', report(rules))
