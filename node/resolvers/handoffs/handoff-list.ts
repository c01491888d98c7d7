import type { ConversationRecord } from '../../domain/conversation/conversation-record'
import { handoffsOf } from '../../domain/conversation/conversation-record'
import { viewHandoff } from '../../domain/conversation/handoff-view'
import type { OutboxItem } from '../../domain/conversation/outbox'
import type { HandoffFilter } from '../../usecases/conversation/list-handoffs/handoff-filter'
import { listHandoffs } from '../../usecases/conversation/list-handoffs/list-handoffs'
import type { Resolver } from '../resolver-context'
import { answerOrFail } from '../field-failure'
import { withoutNulls } from '../without-nulls'

const failedIn = (
  direction: 'TO_PARTNER' | 'TO_BOT',
  items: Array<OutboxItem<unknown>>
): object[] =>
  items.flatMap(({ id, state, acceptedAt }) =>
    state.kind === 'FAILED'
      ? [{ id, direction, detail: state.because, acceptedAt }]
      : []
  )

const listItem = (record: ConversationRecord): object => ({
  handoff: viewHandoff(record),
  shopperPhoneEnding: record.shopper.phoneNumber.slice(-4),
  shopperName: record.shopper.name,
  failures: [
    ...failedIn(
      'TO_PARTNER',
      handoffsOf(record).flatMap(({ commands }) => commands)
    ),
    ...failedIn('TO_BOT', record.toBot),
  ],
})

export const handoffs: Resolver<{
  filter?: HandoffFilter | null
  page: number
  pageSize: number
}> = async ({ ports, language }, { filter, page, pageSize }) => {
  const listed = answerOrFail(
    await listHandoffs(ports, {
      filter: withoutNulls(filter ?? {}),
      page,
      pageSize,
    }),
    language
  )

  return {
    items: listed.records.map(listItem),
    broken: listed.broken,
    page,
    pageSize,
    hasMore: listed.hasMore,
  }
}
