import { storeUnavailable, userError } from '../../domain/user-error'
import type { ConversationFilter } from '../../usecases/conversation/list-conversations/conversation-filter'
import { writeCursor } from '../../usecases/conversation/list-conversations/cursor'
import { listConversations } from '../../usecases/conversation/list-conversations/list-conversations'
import { brokenConversations } from '../../usecases/conversation/list-conversations/broken-conversations'
import { placeOf } from '../../usecases/conversation/list-conversations/newest-first'
import type { Resolver } from '../resolver-context'
import { FieldFailure, answerOrFail } from '../field-failure'
import { settingsOf } from './settings-of'
import { withoutNulls } from '../without-nulls'
import { conversationRow } from './conversation-row'

/** Years of four digits only: places in the list are compared as they are written. */
const WRITTEN = /^\d{4}-/

const instantIn = (text: string | null | undefined): string | undefined => {
  if (!text) return undefined

  const instant = new Date(text)
  const written = Number.isNaN(instant.getTime()) ? '' : instant.toISOString()

  return WRITTEN.test(written) ? written : ''
}

export const conversationsResolver: Resolver<{
  filter?: ConversationFilter | null
  search?: string | null
  after?: string | null
  first: number
}> = async (context, { filter, search, after, first }) => {
  const { ports, language } = context
  const from = instantIn(filter?.from)
  const to = instantIn(filter?.to)

  if (from === '' || to === '') {
    throw new FieldFailure(
      language,
      userError('INSTANT_INVALID', 'filter', {
        example: '2026-11-28T12:00:00Z',
      })
    )
  }

  const sought = search?.trim() || undefined
  const page = answerOrFail(
    await listConversations(ports, {
      filter: { ...withoutNulls(filter ?? {}), from, to },
      search: sought,
      after: after ?? undefined,
      first,
    }),
    language
  )
  const settings = await settingsOf(context)
  const broken = (
    await brokenConversations(ports, { conversationId: sought })
  ).mapErr(storeUnavailable)

  return {
    edges: page.records.map((record) => ({
      cursor: writeCursor(
        placeOf({
          conversationId: record.conversationId,
          startedAt: record.handoff.requestedAt,
        })
      ),
      node: conversationRow(context, settings, record),
    })),
    broken: after ? [] : answerOrFail(broken, language),
    pageInfo: { hasNextPage: page.next !== undefined, endCursor: page.next },
  }
}
