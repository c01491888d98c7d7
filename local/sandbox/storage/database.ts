import type { Entry } from './journal'
import { openJournal } from './journal'
import type { Row, Table } from './table'
import { makeTable } from './table'

type Key = string | number | null

/** For each table what it is indexed by, or null. */
export type Indexes<Rows> = {
  [Name in keyof Rows]: ((row: Rows[Name]) => Key) | null
}

export interface StoredTable<R extends Row> extends Omit<Table<R>, 'set'> {
  put(row: R): void
  remove(id: number | string): void
}

interface Changes {
  /** The next number of a sequence that begins at `first`. */
  next(sequence: string, first: number): number
  /** Makes what `work` writes one change: all of it is kept, or none when it throws or `keeps` does not want it. */
  change<T>(work: () => T, keeps?: (result: T) => boolean): T
  close(): void
}

export type Database<Rows extends Record<keyof Rows, Row>> = {
  readonly [Name in keyof Rows]: StoredTable<Rows[Name]>
} & Changes

interface Counter {
  id: string
  last: number
}

interface Pending {
  entries: Entry[]
  undo: Array<() => void>
}

/** All that a sandbox knows, in memory and in a journal that outlives the process. */
export const openDatabase = <Rows extends Record<keyof Rows, Row>>(
  folder: string,
  indexes: Indexes<Rows>
): Database<Rows> => {
  const named = new Map<string, Table<Row>>()
  let open: Pending | undefined

  const load = (entries: Entry[]): Entry[] => {
    entries.forEach(([name, id, row]) =>
      named.get(name)?.set(id, (row as Row | null) ?? undefined)
    )

    return [...named].flatMap(([name, table]) =>
      table.all().map((row): Entry => [name, String(row.id), row])
    )
  }

  const store = <R extends Row>(
    name: string,
    index: ((row: R) => Key) | null
  ): StoredTable<R> => {
    const { set, ...reading } = makeTable<R>(index ?? undefined)

    const write = (id: string, row: R | undefined) => {
      const before = reading.get(id)
      const entry: Entry = [name, id, row ?? null]
      open?.undo.unshift(() => set(id, before))
      set(id, row)
      if (open) open.entries.push(entry)
      else journal.append([entry])
    }
    named.set(name, { ...reading, set } as unknown as Table<Row>)

    return {
      ...reading,
      put: (row) => write(String(row.id), row),
      remove: (id) => write(String(id), undefined),
    }
  }

  const tables = Object.fromEntries(
    Object.entries(indexes).map(([name, index]) => [
      name,
      store(name, index as ((row: Row) => Key) | null),
    ])
  ) as unknown as Database<Rows>
  const counters = store<Counter>('counters', null)
  const journal = openJournal(folder, load)

  const change = <T>(work: () => T, keeps: (result: T) => boolean): T => {
    if (open) return work()
    const current: Pending = { entries: [], undo: [] }
    open = current
    const takeBack = () => current.undo.forEach((step) => step())
    try {
      const result = work()
      if (!keeps(result)) takeBack()
      else if (current.entries.length > 0) journal.append(current.entries)

      return result
    } catch (error) {
      takeBack()
      throw error
    } finally {
      open = undefined
    }
  }

  return {
    ...tables,
    next: (sequence, first) => {
      const last = (counters.get(sequence)?.last ?? first - 1) + 1
      counters.put({ id: sequence, last })

      return last
    },
    change: (work, keeps = () => true) => change(work, keeps),
    close: () => journal.close(),
  }
}
