import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { faultsOf } from './report'
import { rules } from './rules'
import { writtenReport } from './written-report'

const text = writtenReport()

writeFileSync(join(__dirname, '..', '..', 'docs', 'readiness.md'), text)
process.stdout.write(text)
process.exitCode = faultsOf(rules).length === 0 ? 0 : 1
