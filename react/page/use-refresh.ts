import type { DocumentNode } from 'graphql'
import { useCallback } from 'react'
import { useApolloClient } from 'react-apollo'

import settingsQuery from '../graphql/settings.graphql'
import statusQuery from '../graphql/status.graphql'

/** Reads settings and status again for every view that shows them. After a failure the views stay as they are until the next poll. */
export const useRefresh = (): (() => Promise<void>) => {
  const client = useApolloClient()

  return useCallback(async () => {
    const read = (query: DocumentNode) =>
      client
        .query({ query, fetchPolicy: 'network-only' })
        .catch(() => undefined)

    await Promise.all([read(settingsQuery), read(statusQuery)])
  }, [client])
}
