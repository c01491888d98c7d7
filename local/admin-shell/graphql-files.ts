import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { relative } from 'node:path'

import type { Plugin } from 'esbuild'
import { parse } from 'graphql'

/** Like the platform's builder: one operation a file, named by a `documentId` of its text. */
export const graphqlModule = (source: string, path: string): string => {
  const document = parse(source, { noLocation: true })
  const operations = document.definitions.filter(
    ({ kind }) => kind === 'OperationDefinition'
  )

  if (operations.length !== 1) {
    throw new Error(
      `${path} holds ${operations.length} operations, must hold one`
    )
  }

  const documentId = createHash('sha256').update(source).digest('hex')

  return `export default ${JSON.stringify({ ...document, documentId })}`
}

export const graphqlFiles: Plugin = {
  name: 'graphql-files',
  setup(build) {
    build.onLoad({ filter: /\.graphql$/ }, async ({ path }) => ({
      contents: graphqlModule(
        await readFile(path, 'utf8'),
        relative(process.cwd(), path)
      ),
      loader: 'js',
    }))
  },
}
