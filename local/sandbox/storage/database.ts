import { makeChanges } from './changes'
import type { Entry } from './journal'
import { openJournal } from './journal'
import type { Row, Table } from './table'
import { makeTable } from './table'

type Index<R> = ((row: R) => string | number | null) | null

/** For each table what it is indexed by, or null. */
type Indexes<Rows> = { [Name in keyof Rows]: Index<Rows[Name]> }

interface StoredTable<R extends Row> extends Omit<Table<R>, 'set'> {
  put(row: R): void
  remove(id: number | string): void
}

type Tables<Rows extends Record<keyof Rows, Row>> = {
  readonly [Name in keyof Rows]: StoredTable<Rows[Name]>
}

export type Database<Rows extends Record<keyof Rows, Row>> = Tables<Rows> & {
  /** The next number of a sequence that begins at `first`. */
  next(sequence: string, first: number): number
  /** Makes what `work` writes one change: all of it is kept, or none when it throws or `keeps` does not want it. */
  change<T>(work: () => T, keeps?: (result: T) => boolean): T
  close(): void
}

interface Counter {
  id: string
  last: number
}

type Write = (entry: Entry, undo: () => void) => void

const storedTable = <R extends Row>(
  name: string,
  { set, ...reading }: Table<R>,
  note: Write
): StoredTable<R> => {
  const write = (id: string, row: R | undefined) => {
    const before = reading.get(id)
    set(id, row)
    note([name, id, row ?? null], () => set(id, before))
  }

  return {
    ...reading,
    put: (row) => write(String(row.id), row),
    remove: (id) => write(String(id), undefined),
  }
}

/** Fills the tables with what the journal holds, and answers what of it is still there. */
const load = (tables: Map<string, Table<Row>>) => (entries: Entry[]) => {
  entries.forEach(([name, id, row]) =>
    tables.get(name)?.set(id, (row as Row | null) ?? undefined)
  )

  return [...tables].flatMap(([name, table]) =>
    table.all().map((row): Entry => [name, String(row.id), row])
  )
}

/** All that a sandbox knows, in memory and in a journal that outlives the process. */
export const openDatabase = <Rows extends Record<keyof Rows, Row>>(
  folder: string,
  indexes: Indexes<Rows>
): Database<Rows> => {
  const named = new Map<string, Table<Row>>()
  const changes = makeChanges((entries) => journal.append(entries))

  const open = <R extends Row>(name: string, index: Index<R>) => {
    const table = makeTable<R>(index ?? undefined)
    named.set(name, table)

    return storedTable(name, table, changes.note)
  }

  const tables = Object.fromEntries(
    Object.entries(indexes).map(([name, index]) => [
      name,
      open(name, index as Index<Row>),
    ])
  ) as Tables<Rows>
  const counters = open<Counter>('counters', null)
  const journal = openJournal(folder, load(named))

  return {
    ...tables,
    next: (sequence, first) => {
      const last = (counters.get(sequence)?.last ?? first - 1) + 1
      counters.put({ id: sequence, last })

      return last
    },
    change: (work, keeps = () => true) => changes.run(work, keeps),
    close: () => journal.close(),
  }
}
