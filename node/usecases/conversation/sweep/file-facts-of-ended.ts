import { err, ok } from 'neverthrow'

import type { HandoffFacts } from '../../../domain/insights/handoff-facts'
import { factsOf } from '../../../domain/insights/handoff-facts'
import type { Ports } from '../../../ports/ports'
import { fileFacts } from '../../insights/file-facts'
import { changeConversation } from '../relay/change-conversation'
import { fileEnded } from './file-ended'
import type { LookedAt } from './process-open'

const endedIn = ({ record, isOver }: LookedAt): HandoffFacts[] =>
  record
    ? [...(record.unfiled ?? []), ...(isOver ? [factsOf(record.handoff)] : [])]
    : []

/** What was filed of earlier handoffs leaves the record; where that cannot be written, the next sweep sees to it. */
const clearFiled = async (
  ports: Ports,
  { record }: LookedAt,
  deadline: number
): Promise<void> => {
  if (!record?.unfiled?.length) return

  const filed = new Set(record.unfiled.map(({ id }) => id))

  await changeConversation(ports, {
    conversationId: record.conversationId,
    deadline,
    decide: (found) =>
      found
        ? ok({
            ...found,
            unfiled: found.unfiled?.filter(({ id }) => !filed.has(id)),
          })
        : err('CONVERSATION_NOT_FOUND'),
  })
}

/**
 * Files what the figures need of handoffs that have ended, all in one go, and then each under its closing day. As long as its
 * open entry is there, the next sweep files it again. `deadline` is in milliseconds since the epoch.
 */
export const fileFactsOfEnded = async (
  ports: Ports,
  looked: LookedAt[],
  deadline: number
): Promise<void> => {
  const ended = looked.filter(
    (one) => one.isOver || (one.record?.unfiled?.length ?? 0) > 0
  )

  if (ended.length === 0) return

  const filed = await fileFacts(ports, ended.flatMap(endedIn))

  if (filed.isErr()) {
    ports.log.warn('What has ended could not be filed for the figures', {
      detail: filed.error.detail,
    })

    return
  }

  await Promise.all(
    ended.map(async (one) => {
      await clearFiled(ports, one, deadline)

      if (one.isOver) await fileEnded(ports, one.entry, one.record)
    })
  )
}
