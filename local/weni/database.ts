import type { ApiFault, WebhookFault } from '../sandbox/faults/fault'
import type { Database as Stored } from '../sandbox/storage/database'
import { openDatabase as open } from '../sandbox/storage/database'
import type {
  Contact,
  Exchange,
  HistoryTask,
  Message,
  Habits,
  StoredFile,
  Ticket,
  Ticketer,
} from './model'

interface Rows {
  ticketers: Ticketer
  contacts: Contact
  messages: Message
  tickets: Ticket
  historyTasks: HistoryTask
  exchanges: Exchange
  files: StoredFile
  habits: Habits
  apiFaults: ApiFault
  webhookFaults: WebhookFault
}

export type Database = Stored<Rows>

/** All that the project knows; messages and tickets are found by their contact. */
export const openDatabase = (folder: string): Database =>
  open<Rows>(folder, {
    ticketers: null,
    contacts: ({ urn }) => urn,
    messages: ({ contact }) => contact,
    tickets: ({ contact }) => contact,
    historyTasks: null,
    exchanges: null,
    files: null,
    habits: null,
    apiFaults: null,
    webhookFaults: null,
  })
