import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const folder = resolve(__dirname, '../../../graphql')

const files = [
  'schema.graphql',
  'directives.graphql',
  ...readdirSync(join(folder, 'types')).map((name) => `types/${name}`),
]

/** The files of `graphql/` as one text, as the platform's builder hands it to the service. */
export const schemaDefinitions = files
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n')
