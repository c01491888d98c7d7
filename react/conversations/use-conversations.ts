import { useCallback, useEffect, useRef, useState } from 'react'
import { useApolloClient } from 'react-apollo'

import type {
  BrokenConversation,
  ConversationPage,
  ConversationRow,
} from '../graphql/answers'
import conversationsQuery from '../graphql/conversations.graphql'
import type { ConversationFilterInput } from '../graphql/operation-types'
import type { Failure } from '../page/failure'
import { failureOf, isOperationError } from '../page/failure'
import { useEvery } from '../page/use-every'
import { useIsMounted } from '../page/use-is-mounted'
import type { Listed } from './refreshed-rows'
import { refreshed } from './refreshed-rows'

const PAGE = 20
const LARGEST_PAGE = 100
const EVERY_MS = 15_000

export interface ConversationQuery {
  filter: ConversationFilterInput
  search: string
}

export interface Conversations {
  rows?: ConversationRow[]
  readAt: number
  broken: BrokenConversation[]
  hasMore: boolean
  loading: boolean
  failure?: Failure
  again: () => void
  more: () => void
}

const listedOf = ({ edges, broken, pageInfo }: ConversationPage): Listed => ({
  rows: edges.map(({ node }) => node),
  broken,
  end: pageInfo.hasNextPage ? pageInfo.endCursor : undefined,
  readAt: Date.now(),
})

type Take = (page: Listed, before: Listed | undefined) => Listed

/** Asks for a page, and makes of it what is listed. An answer to an earlier query changes nothing. */
const useListed = (key: string) => {
  const client = useApolloClient()
  const mounted = useIsMounted()
  const [listed, setListed] = useState<Listed>()
  const [loading, setLoading] = useState(false)
  const [failure, setFailure] = useState<Failure>()
  const current = useRef(key)

  useEffect(() => {
    current.current = key
    setListed(undefined)
  }, [key])

  const ask = useCallback(
    async (first: number, after: string | undefined, take: Take) => {
      const isWanted = () => mounted.current && current.current === key

      setLoading(true)

      try {
        const { data } = await client.query({
          query: conversationsQuery,
          variables: { ...JSON.parse(key), after, first },
          fetchPolicy: 'no-cache',
        })

        if (!isWanted()) return

        setFailure(undefined)
        setListed((before) => take(listedOf(data.conversations), before))
      } catch (error) {
        if (!isOperationError(error)) throw error
        if (isWanted()) setFailure(failureOf(error))
      } finally {
        if (mounted.current) setLoading(false)
      }
    },
    [client, key, mounted]
  )

  return { listed, loading, failure, ask }
}

/** The conversations that a query finds, read again every 15 s in place, and more of them on request. */
export const useConversations = (query: ConversationQuery): Conversations => {
  const { listed, loading, failure, ask } = useListed(JSON.stringify(query))
  const shown = listed?.rows.length ?? 0

  const begin = useCallback(() => {
    void ask(PAGE, undefined, (page) => page)
  }, [ask])

  useEffect(begin, [begin])
  useEvery(
    EVERY_MS,
    useCallback(() => {
      const first = Math.min(LARGEST_PAGE, Math.max(PAGE, shown))

      void ask(first, undefined, (page, before) =>
        before ? refreshed(before, page) : page
      )
    }, [ask, shown])
  )

  return {
    rows: listed?.rows,
    readAt: listed?.readAt ?? 0,
    broken: listed?.broken ?? [],
    hasMore: Boolean(listed?.end),
    loading,
    failure,
    again: begin,
    more: () => {
      void ask(PAGE, listed?.end ?? undefined, (page, before) => ({
        ...page,
        rows: [...(before?.rows ?? []), ...page.rows],
        broken: before?.broken ?? [],
      }))
    },
  }
}
