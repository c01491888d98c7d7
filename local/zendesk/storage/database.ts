import type {
  AccessToken,
  ApiToken,
  CustomRole,
  Group,
  OauthClient,
} from '../account/access'
import type { Attachment, Upload } from '../files/attachment'
import type { Attempt, Invocation, Webhook } from '../webhooks/webhook'
import type {
  Audit,
  Comment,
  IdempotentAnswer,
  Ticket,
} from '../tickets/ticket'
import type { Counter } from './counter'
import type { TicketField } from '../fields/ticket-field'
import type { Trigger, TriggerCategory } from '../triggers/trigger'
import type { User } from '../users/user'
import type { ApiFault, WebhookFault } from '../../sandbox/faults/fault'
import type { Settings } from '../account/settings'
import type { Entry } from '../../sandbox/storage/journal'
import { openJournal } from '../../sandbox/storage/journal'
import type { Row, Table } from '../../sandbox/storage/table'
import { makeTable } from '../../sandbox/storage/table'

export interface Tables {
  users: User
  customRoles: CustomRole
  groups: Group
  tickets: Ticket
  comments: Comment
  audits: Audit
  attachments: Attachment
  uploads: Upload
  ticketFields: TicketField
  webhooks: Webhook
  triggers: Trigger
  triggerCategories: TriggerCategory
  invocations: Invocation
  attempts: Attempt
  oauthClients: OauthClient
  accessTokens: AccessToken
  apiTokens: ApiToken
  idempotentAnswers: IdempotentAnswer
  settings: Settings
  apiFaults: ApiFault
  webhookFaults: WebhookFault
  counters: Counter
}

export type TableName = keyof Tables

type AllTables = { [Name in TableName]: Table<Tables[Name]> }

const makeTables = (): AllTables => ({
  users: makeTable((user) => user.external_id?.toLowerCase() ?? null),
  customRoles: makeTable(),
  groups: makeTable(),
  tickets: makeTable((ticket) => ticket.external_id),
  comments: makeTable((comment) => comment.ticket_id),
  audits: makeTable((audit) => audit.ticket_id),
  attachments: makeTable((attachment) => attachment.upload_token),
  uploads: makeTable(),
  ticketFields: makeTable(),
  webhooks: makeTable(),
  triggers: makeTable(),
  triggerCategories: makeTable(),
  invocations: makeTable((invocation) => invocation.webhook_id),
  attempts: makeTable((attempt) => attempt.invocation_id),
  oauthClients: makeTable(),
  accessTokens: makeTable(),
  apiTokens: makeTable(),
  idempotentAnswers: makeTable(),
  settings: makeTable(),
  apiFaults: makeTable(),
  webhookFaults: makeTable(),
  counters: makeTable(),
})

export interface Database {
  get<N extends TableName>(table: N, id: number | string): Tables[N] | undefined
  all<N extends TableName>(table: N): Tables[N][]
  /** Records by their table's index: comments and audits by ticket, tickets and users by external id, and so on. */
  having<N extends TableName>(table: N, key: string | number): Tables[N][]
  count(table: TableName): number
  put<N extends TableName>(table: N, row: Tables[N]): void
  remove(table: TableName, id: number | string): void
  /** The next number of a sequence that begins at `first`. */
  next(sequence: string, first: number): number
  /** Makes what `work` writes one change: all of it is kept, or none when it throws or `keeps` does not want it. */
  change<T>(work: () => T, keeps?: (result: T) => boolean): T
  close(): void
}

interface Undo {
  table: TableName
  id: string
  row: Row | undefined
}

const load = (tables: AllTables) => (entries: Entry[]) => {
  const byName: Record<string, Table<Row>> = Object.fromEntries(
    Object.entries(tables).map(([name, table]) => [name, table as Table<Row>])
  )
  entries.forEach(([table, id, row]) => {
    byName[table]?.set(id, (row as Row | null) ?? undefined)
  })

  return Object.entries(byName).flatMap(([name, table]) =>
    table.all().map((row): Entry => [name, String(row.id), row])
  )
}

export const openDatabase = (folder: string): Database => {
  const tables = makeTables()
  const journal = openJournal(folder, load(tables))
  let open: { entries: Entry[]; undo: Undo[] } | undefined

  const table = <N extends TableName>(name: N): Table<Tables[N]> => tables[name]

  const write = <N extends TableName>(
    name: N,
    id: string,
    row: Tables[N] | undefined
  ) => {
    open?.undo.push({ table: name, id, row: table(name).get(id) })
    table(name).set(id, row)
    const entry: Entry = [name, id, row ?? null]
    if (open) open.entries.push(entry)
    else journal.append([entry])
  }

  const takeBack = (undo: Undo[]) =>
    undo
      .reverse()
      .forEach((step) =>
        (tables[step.table] as Table<Row>).set(step.id, step.row)
      )

  const change = <T>(
    work: () => T,
    keeps: (result: T) => boolean = () => true
  ): T => {
    if (open) return work()
    const current = { entries: [] as Entry[], undo: [] as Undo[] }
    open = current
    try {
      const result = work()
      if (!keeps(result)) takeBack(current.undo)
      else if (current.entries.length > 0) journal.append(current.entries)
      return result
    } catch (error) {
      takeBack(current.undo)
      throw error
    } finally {
      open = undefined
    }
  }

  return {
    get: (name, id) => table(name).get(id),
    all: (name) => table(name).all(),
    having: (name, key) => table(name).having(key),
    count: (name) => tables[name].size(),
    put: (name, row) => write(name, String(row.id), row),
    remove: (name, id) => write(name, String(id), undefined),
    next: (sequence, first) => {
      const last = table('counters').get(sequence)?.last ?? first - 1
      write('counters', sequence, { id: sequence, last: last + 1 })
      return last + 1
    },
    change,
    close: () => journal.close(),
  }
}
