import { join } from 'node:path'

import type { Result } from 'neverthrow'

import { conversationIndex } from '../../node/adapters/vtex/conversations/conversation-index'
import { recent } from '../../node/adapters/process/recent'
import { conversationList } from '../../node/adapters/vtex/conversations/conversation-list'
import { fileNameOf } from '../../node/adapters/vtex/vbase/file-name'
import { insightsStore } from '../../node/adapters/vtex/insights/insights-store'
import { timedName } from '../../node/adapters/vtex/vbase/timed-name'
import type { ConversationRecord } from '../../node/domain/conversation/conversation-record'
import { keysOf } from '../../node/domain/conversation/search-keys'
import { foldDay } from '../../node/domain/insights/fold-day'
import { factsOf } from '../../node/domain/insights/handoff-facts'
import type { HandoffFacts } from '../../node/domain/insights/handoff-facts'
import type { RequestRefusal } from '../../node/domain/insights/request-refusal'
import { DAY_MS } from '../../node/domain/time-units'
import { bucketsIn } from '../vtex/vbase/folder-bucket'
import { folderFiles } from './folder-files'
import { planDays, TIME_ZONE } from './plan'
import type { PlannedDay } from './plan'
import { play } from './play'
import { seededRandom } from './random'

/** As long as the service keeps what was said. */
const KEPT_MS = 30 * DAY_MS

const stored = async <T>(writing: Promise<Result<T, unknown>>): Promise<T> =>
  (await writing)._unsafeUnwrap()

const refusalsOf = ({
  refusals,
}: PlannedDay): Array<[string, RequestRefusal]> =>
  refusals.map(({ conversationId, at }) => [
    conversationId,
    { requestedAt: new Date(at).toISOString(), reason: 'CLOSED' },
  ])

/** Writes 60 days of made-up conversations where VBase keeps its files, in the service's own format. */
export const seed = async (dataFolder: string, now: number): Promise<void> => {
  const files = folderFiles(bucketsIn(join(dataFolder, 'vbase')))
  const insights = insightsStore(files)
  const list = conversationList(files)
  const index = conversationIndex({
    files,
    ids: { next: () => 'demo', secret: () => 'demo', random: () => 0 },
    memory: recent({ max: 1, lifetimeMs: 1 }),
    scope: 'demo',
  })
  const days = planDays(now, seededRandom(13))
  let before: HandoffFacts[] = []

  const file = async (record: ConversationRecord): Promise<void> => {
    const { conversationId, handoff } = record
    const { requestedAt: startedAt, closedAt = startedAt } = handoff

    await stored(
      files.write('conversations', fileNameOf(conversationId), {
        content: record,
      })
    )
    await stored(list.add({ conversationId, startedAt }, keysOf(record)))
    await stored(
      index.moveToClosed(
        { conversationId, version: timedName(startedAt, conversationId) },
        closedAt
      )
    )
  }

  for (const planned of days) {
    const records = planned.conversations.map(play)
    const facts = records.map(({ handoff }) => factsOf(handoff))
    const refusals = refusalsOf(planned)

    await stored(insights.fileFacts(facts))
    for (const refusal of refusals)
      await stored(insights.noteRefusal(...refusal))
    await stored(insights.writeSessions(planned.day, planned.sessions))
    await stored(
      insights.writeDay(
        foldDay({
          day: planned.day,
          timeZone: TIME_ZONE,
          handoffs: [...before, ...facts],
          refusals: refusals.map(([, refusal]) => refusal),
          now,
        }),
        (await stored(insights.readDay(planned.day))).version
      )
    )
    before = facts

    for (const record of records) {
      if (Date.parse(record.handoff.requestedAt) > now - KEPT_MS) {
        await file(record)
      }
    }
  }

  await stored(insights.gatherDays(days.slice(0, -1).map(({ day }) => day)))
}
