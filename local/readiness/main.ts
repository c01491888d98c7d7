import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { writtenReport } from './written-report'
import { faultsOf } from './report'
import { rules } from './rules'

const path = join(__dirname, '..', '..', 'docs', 'readiness.md')

void writtenReport().then((text) => {
  writeFileSync(path, text)
  process.stdout.write(text)
  process.exitCode = faultsOf(rules).length === 0 ? 0 : 1
})
