import { InMemoryCache } from 'apollo-cache-inmemory'
import { ApolloClient } from 'apollo-client'
import { ApolloLink } from 'apollo-link'
import { HttpLink } from 'apollo-link-http'

import type { ShellConfiguration } from '../shell-configuration'

/** The platform's runtime sends only operations that its builder has named; inline ones end here as they would there. */
const onlyBuiltOperations = new ApolloLink((operation, forward) => {
  if (!('documentId' in operation.query)) {
    throw new Error(
      `${operation.operationName} was not loaded from a .graphql file`
    )
  }

  return forward(operation)
})

export const graphqlClient = (
  configuration: ShellConfiguration,
  locale: string
): ApolloClient<unknown> => {
  const { graphqlPath, workspace } = configuration
  const query = new URLSearchParams({ workspace, domain: 'admin', locale })
  const http = new HttpLink({
    uri: `${graphqlPath}?${query}`,
    credentials: 'same-origin',
  })

  return new ApolloClient({
    link: onlyBuiltOperations.concat(http),
    cache: new InMemoryCache(),
  })
}
