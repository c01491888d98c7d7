import type { ApiFault, WebhookFault } from '../sandbox/faults/fault'
import type { Entry, Journal } from '../sandbox/storage/journal'
import { openJournal } from '../sandbox/storage/journal'
import type { Row } from '../sandbox/storage/table'
import { makeTable } from '../sandbox/storage/table'
import type {
  Account,
  Agent,
  Delivery,
  Department,
  History,
  Interaction,
  Message,
  StoredFile,
} from './model'

interface Counter {
  id: string
  last: number
}

type Write = (entry: Entry) => void

const keptTable = <R extends Row>(
  name: string,
  write: Write,
  indexed?: (row: R) => string
) => {
  const { get, all, having, size, set } = makeTable<R>(indexed)

  return {
    get,
    all,
    having,
    size,
    put: (row: R): void => {
      write([name, String(row.id), row])
      set(String(row.id), row)
    },
    remove: (id: number | string): void => {
      write([name, String(id), null])
      set(String(id), undefined)
    },
    load: (id: string, row: unknown): void =>
      set(id, (row as R | null) ?? undefined),
    entries: (): Entry[] =>
      all().map((row): Entry => [name, String(row.id), row]),
  }
}

const keptTables = (write: Write) => ({
  accounts: keptTable<Account>('accounts', write),
  departments: keptTable<Department>('departments', write),
  agents: keptTable<Agent>('agents', write),
  interactions: keptTable<Interaction>('interactions', write),
  histories: keptTable<History>('histories', write),
  messages: keptTable<Message>('messages', write, (row) => row.interaction),
  deliveries: keptTable<Delivery>(
    'deliveries',
    write,
    (row) => row.interaction
  ),
  files: keptTable<StoredFile>('files', write),
  apiFaults: keptTable<ApiFault>('apiFaults', write),
  webhookFaults: keptTable<WebhookFault>('webhookFaults', write),
  counters: keptTable<Counter>('counters', write),
})

export type Database = ReturnType<typeof keptTables> & {
  /** The next number of a sequence that begins at `first`. */
  next(sequence: string, first: number): number
  /** Keeps what `work` writes as one change: after a crash all of it is there or none. */
  change<T>(work: () => T): T
  close(): void
}

/** All that the sandbox knows, in memory and in a journal that outlives the process. */
export const openDatabase = (folder: string): Database => {
  let open: Entry[] | undefined

  const tables = keptTables((entry) => {
    if (open) open.push(entry)
    else journal.append([entry])
  })
  const named = Object.entries(tables)

  const journal: Journal = openJournal(folder, (entries) => {
    entries.forEach(([name, id, row]) =>
      named.find(([table]) => table === name)?.[1].load(id, row)
    )

    return named.flatMap(([, table]) => table.entries())
  })

  return {
    ...tables,
    next: (sequence, first) => {
      const last = (tables.counters.get(sequence)?.last ?? first - 1) + 1

      tables.counters.put({ id: sequence, last })

      return last
    },
    change: (work) => {
      if (open) return work()

      const entries: Entry[] = []

      open = entries
      try {
        return work()
      } finally {
        open = undefined
        if (entries.length > 0) journal.append(entries)
      }
    },
    close: () => journal.close(),
  }
}
