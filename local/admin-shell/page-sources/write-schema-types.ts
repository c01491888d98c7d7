import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { format, resolveConfig } from 'prettier'

import { appSchema, schemaTypes } from './schema-types'

const target = join(
  ...[__dirname, '..', '..', '..', 'react', 'graphql', 'schema-types.ts']
)

/** The types that the page is compiled against, formatted as the file holds them. */
export const formattedSchemaTypes = async (): Promise<string> =>
  format(schemaTypes(appSchema()), {
    ...(await resolveConfig(target)),
    parser: 'typescript',
  })

const write = async (): Promise<void> =>
  writeFileSync(target, await formattedSchemaTypes())

if (require.main === module) void write()
