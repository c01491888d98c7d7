import { writeFileSync } from 'node:fs'

import { operationTypes } from './operation-types'

void operationTypes().then((files) =>
  files.forEach(({ path, text }) => writeFileSync(path, text))
)
