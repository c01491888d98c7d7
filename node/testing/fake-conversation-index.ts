import { err, ok } from 'neverthrow'
import type { Result } from 'neverthrow'

import type { StoreFailure } from '../ports/store-failure'
import type { Mark, MarkPage, WorkMarks } from '../ports/conversation-index'
import { FakeFaults } from './fake-faults'
import type { Gate } from './gate'

/** What all replicas share: marks by name, in order of name. */
export class MarkFiles {
  readonly due = new Map<string, Mark>()
  readonly open = new Map<string, Mark>()
  readonly closed = new Map<string, Mark>()
  readonly faults = new FakeFaults<StoreFailure>()
  walk: string | undefined
  private writes = 0

  mark(
    conversationId: string,
    times: Pick<Mark, 'startedAt' | 'closedAt'> = {}
  ): Mark {
    this.writes += 1

    return { conversationId, version: `m${this.writes}`, ...times }
  }
}

const page = (
  marks: Map<string, Mark>,
  prefix: string,
  limit: number,
  next = ''
): MarkPage => {
  const names = [...marks.keys()]
    .filter((name) => name.startsWith(prefix) && name > next)
    .sort()
  const shown = names.slice(0, limit)

  return {
    marks: shown.flatMap((name) => marks.get(name) ?? []),
    ...(names.length > limit ? { next: shown[shown.length - 1] } : {}),
  }
}

const removeSame = (marks: Map<string, Mark>, mark: Mark): void => {
  for (const [name, { version }] of marks) {
    if (version === mark.version) marks.delete(name)
  }
}

/** Calls are counted as `store.setDue`, `store.listDue` and so on. */
export const fakeWorkMarks = (files: MarkFiles, gate: Gate): WorkMarks => {
  const call = <T>(
    name: string,
    act: () => T
  ): Promise<Result<T, StoreFailure>> =>
    gate(`store.${name}`, () => {
      const fault = files.faults.take(name)

      return fault ? err(fault.failure) : ok(act())
    })

  return {
    setDue: (id) =>
      call('setDue', () => {
        files.due.set(id, files.mark(id))
      }),
    listDue: (limit, next) =>
      call('listDue', () => page(files.due, '', limit, next)),
    clearDue: (mark) => call('clearDue', () => removeSame(files.due, mark)),
    setOpen: (id, startedAt) =>
      call('setOpen', () => {
        files.open.set(`${startedAt}/${id}`, files.mark(id, { startedAt }))
      }),
    listOpen: (limit, next) =>
      call('listOpen', () => page(files.open, '', limit, next)),
    moveToClosed: (mark, closedAt) =>
      call('moveToClosed', () => {
        removeSame(files.open, mark)
        files.closed.set(
          `${closedAt.slice(0, 10)}/${mark.conversationId}`,
          files.mark(mark.conversationId, { closedAt })
        )
      }),
    listClosed: (day, limit, next) =>
      call('listClosed', () => page(files.closed, `${day}/`, limit, next)),
    readWalk: () => call('readWalk', () => files.walk),
    writeWalk: (next) =>
      call('writeWalk', () => {
        files.walk = next
      }),
  }
}
