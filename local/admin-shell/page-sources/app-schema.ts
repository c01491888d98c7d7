import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { DocumentNode } from 'graphql'
import { parse } from 'graphql'

const folder = join(__dirname, '..', '..', '..', 'graphql')

const PLATFORM_DIRECTIVES = `
  scalar IOSanitizedString
  enum IOAuthScope { PUBLIC PRIVATE }
  directive @auth(
    scope: IOAuthScope
    productCode: String
    resourceCode: String
  ) on FIELD_DEFINITION
  directive @context(
    provider: String
    scope: String
  ) on QUERY | MUTATION | FIELD
`

/** The app's whole schema, as the platform joins it from its files. */
export const appSchema = (): DocumentNode => {
  const types = join(folder, 'types')
  const files = [
    join(folder, 'schema.graphql'),
    join(folder, 'directives.graphql'),
    ...readdirSync(types).map((file) => join(types, file)),
  ]
  const sources = files.map((file) => readFileSync(file, 'utf8'))

  return parse([PLATFORM_DIRECTIVES, ...sources].join('\n'))
}
