import type { Conversation, TimelineEntry } from '../graphql/answers'
import type { Partner } from '../graphql/operation-types'

/** The partner that had the conversation at the time of an entry: a later handoff may go to another partner. */
export const partnerAt = (
  { timeline, row }: Pick<Conversation, 'timeline' | 'row'>,
  entry: TimelineEntry
): Partner => {
  const before = timeline.slice(0, timeline.indexOf(entry) + 1)
  const request = before.reverse().find(({ kind }) => kind === 'REQUESTED')

  return request?.partner ?? row.handoff.partner
}
