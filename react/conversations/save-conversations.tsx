import { Button } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useState } from 'react'
import { useApolloClient } from 'react-apollo'
import { useIntl } from 'react-intl'

import type { ConversationPage, ConversationRow } from '../graphql/answers'
import conversationsQuery from '../graphql/conversations.graphql'
import { useTranslate } from '../i18n/use-translate'
import type { Cell } from '../insights/csv'
import { csvFormatOf, csvLine, saveCsv } from '../insights/csv'
import type { Failure } from '../page/failure'
import { failureOf, isOperationError } from '../page/failure'
import { useIsMounted } from '../page/use-is-mounted'
import { FailureNotice } from '../ui/answer-view'
import { muted, row, stack } from '../ui/layout'
import { handoffText } from './handoff-messages'
import type { ConversationQuery } from './use-conversations'

const PAGE = 100

type Ask = (after: string | undefined) => Promise<ConversationPage>

/** How far a download has come; one that failed goes on there. */
interface Progress {
  rows: ConversationRow[]
  after?: string
}

/** Reads page by page into `progress`, for as long as `goesOn` says so. True once all is there. */
const readAll = async (
  ask: Ask,
  progress: Progress,
  goesOn: () => boolean
): Promise<boolean> => {
  do {
    const { edges, pageInfo } = await ask(progress.after)

    progress.rows.push(...edges.map(({ node }) => node))
    progress.after = pageInfo.hasNextPage
      ? (pageInfo.endCursor ?? undefined)
      : undefined

    if (!goesOn()) return false
  } while (progress.after !== undefined)

  return true
}

const useCells = () => {
  const translate = useTranslate()

  return {
    head: [
      translate('conversations.csv.requested'),
      translate('conversation.title'),
      translate('timeline.shopper'),
      translate('conversations.csv.phone-ending'),
      translate('conversations.state'),
      translate('tab.partner'),
      translate('conversation.reference'),
      translate('profile.agent'),
      translate('conversations.csv.ended'),
      translate('count.failed'),
      translate('conversations.csv.last-words'),
    ],
    cellsOf: ({ handoff, ...found }: ConversationRow): Cell[] => [
      handoff.requestedAt,
      found.id,
      found.shopperName,
      found.shopperPhoneEnding,
      translate(handoffText(handoff)),
      handoff.partner,
      handoff.partnerReference,
      handoff.agent?.name ?? null,
      handoff.closedAt,
      found.undelivered,
      found.lastWords?.text ?? null,
    ],
  }
}

/**
 * A row a conversation, of those that the filters find, page by page with the count of what was read. Nothing is saved
 * of a download that fails; it can go on.
 */
export const SaveConversations: FC<{ query: ConversationQuery }> = ({
  query,
}) => {
  const translate = useTranslate()
  const { locale } = useIntl()
  const client = useApolloClient()
  const mounted = useIsMounted()
  const { head, cellsOf } = useCells()
  const [count, setCount] = useState<number>()
  const [failed, setFailed] = useState<{
    failure: Failure
    progress: Progress
  }>()

  const ask: Ask = async (after) => {
    const { data } = await client.query({
      query: conversationsQuery,
      variables: { ...query, after, first: PAGE },
      fetchPolicy: 'no-cache',
    })

    return data.conversations
  }

  const save = async (progress: Progress = { rows: [] }) => {
    setFailed(undefined)
    setCount(progress.rows.length)

    try {
      const isWhole = await readAll(ask, progress, () => {
        if (mounted.current) setCount(progress.rows.length)

        return mounted.current
      })
      const format = csvFormatOf(locale)

      if (isWhole) {
        saveCsv(
          'live-support-conversations.csv',
          [head, ...progress.rows.map(cellsOf)].map((cells) =>
            csvLine(cells, format)
          )
        )
      }
    } catch (error) {
      if (!isOperationError(error)) throw error
      if (mounted.current) setFailed({ failure: failureOf(error), progress })
    } finally {
      if (mounted.current) setCount(undefined)
    }
  }

  return (
    <div className={stack}>
      <div className={row}>
        <Button
          type="button"
          variant="secondary"
          loading={count !== undefined}
          onClick={() => void save()}
        >
          {translate('insights.csv.save')}
        </Button>
        <span className={muted} role="status">
          {count !== undefined &&
            translate('conversations.csv.read', { count })}
        </span>
      </div>
      {failed && (
        <FailureNotice
          failure={failed.failure}
          onRetry={() => void save(failed.progress)}
        />
      )}
    </div>
  )
}
