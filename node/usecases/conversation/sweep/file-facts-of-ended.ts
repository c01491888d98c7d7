import type { HandoffFacts } from '../../../domain/insights/handoff-facts'
import { factsOf } from '../../../domain/insights/handoff-facts'
import type { Ports } from '../../../ports/ports'
import { fileFacts } from '../../insights/file-facts'
import { fileEnded } from './file-ended'
import type { LookedAt } from './process-open'

const endedIn = ({ record, isOver }: LookedAt): HandoffFacts[] =>
  record
    ? [...(record.unfiled ?? []), ...(isOver ? [factsOf(record.handoff)] : [])]
    : []

/** What was filed of earlier handoffs leaves the record; where somebody wrote meanwhile, the next sweep sees to it. */
const clearFiled = async (
  { conversations }: Ports,
  { record }: LookedAt
): Promise<void> => {
  if (!record?.unfiled?.length) return

  const { conversationId, unfiled } = record
  const stored = await conversations.read(conversationId, { fresh: true })

  if (stored.isErr() || !stored.value.record) return

  const filed = new Set(unfiled.map(({ id }) => id))

  await conversations.write(
    {
      ...stored.value.record,
      unfiled: stored.value.record.unfiled?.filter(({ id }) => !filed.has(id)),
    },
    stored.value.version
  )
}

/**
 * Files what the figures need of handoffs that have ended, all in one go, and then each under its closing day. As long as its
 * open entry is there, the next sweep files it again.
 */
export const fileFactsOfEnded = async (
  ports: Ports,
  looked: LookedAt[]
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
      await clearFiled(ports, one)

      if (one.isOver) await fileEnded(ports, one.entry, one.record)
    })
  )
}
