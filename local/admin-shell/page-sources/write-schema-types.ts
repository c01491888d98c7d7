import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { pageFolder } from './page-files'
import { appSchema, schemaTypes } from './schema-types'

writeFileSync(
  join(pageFolder, 'graphql', 'schema-types.ts'),
  schemaTypes(appSchema())
)
