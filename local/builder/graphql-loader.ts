import type { loader } from 'webpack'

import { graphqlModule } from '../admin-shell/graphql-files'

/** One operation a file, as a module that exports its document. */
export default function graphqlLoader(
  this: loader.LoaderContext,
  source: string
): string {
  return graphqlModule(source, this.resourcePath)
}
