import type { ConversationRecord } from '../../domain/conversation/conversation-record'
import type { Failure } from '../../domain/conversation/failures/failures'
import { failuresIn } from '../../domain/conversation/failures/failures'
import { viewHandoff } from '../../domain/conversation/handoff-view'
import type { BroughtEntry } from '../../domain/conversation/timeline/timeline-entry'
import { maskPersonal, phoneEnding } from '../../domain/mask-personal'
import type { HandoffFilter } from '../../usecases/conversation/list-conversations/list-handoffs'
import { listHandoffs } from '../../usecases/conversation/list-conversations/list-handoffs'
import type { Resolver } from '../resolver-context'
import { answerOrFail } from '../field-failure'
import { withoutNulls } from '../without-nulls'

const aboutOf = ({ kind }: BroughtEntry): string =>
  kind === 'TELL_PARTNER' || kind === 'CHANGE' ? 'NEWS' : kind

/** `FailedDelivery` of the schema. */
const failedDelivery = ({ entry, why, canRetry }: Failure): object => ({
  id: entry.id,
  direction: entry.to === 'PARTNER' ? 'TO_PARTNER' : 'TO_BOT',
  about: aboutOf(entry),
  acceptedAt: entry.at,
  cause: why.cause ?? 'UNKNOWN',
  detail: why.because,
  mayHaveArrived: why.mayHaveArrived ?? false,
  canRetry,
  text:
    entry.kind === 'MESSAGE' && entry.text !== undefined
      ? maskPersonal(entry.text)
      : undefined,
  files: entry.kind === 'MESSAGE' ? entry.files : [],
})

const listItem = (record: ConversationRecord): object => ({
  handoff: viewHandoff(record),
  shopperPhoneEnding: phoneEnding(record.shopper.phoneNumber),
  shopperName: record.shopper.name,
  failures: failuresIn(record).map(failedDelivery),
})

export const handoffsResolver: Resolver<{
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
