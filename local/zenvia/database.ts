import type { ApiFault, WebhookFault } from '../sandbox/faults/fault'
import type { Database as Stored } from '../sandbox/storage/database'
import { openDatabase as open } from '../sandbox/storage/database'
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

interface Rows {
  accounts: Account
  departments: Department
  agents: Agent
  interactions: Interaction
  histories: History
  messages: Message
  deliveries: Delivery
  files: StoredFile
  apiFaults: ApiFault
  webhookFaults: WebhookFault
}

export type Database = Stored<Rows>

/** All that the account knows; messages and deliveries are found by their interaction. */
export const openDatabase = (folder: string): Database =>
  open<Rows>(folder, {
    accounts: null,
    departments: null,
    agents: null,
    interactions: null,
    histories: null,
    messages: ({ interaction }) => interaction,
    deliveries: ({ interaction }) => interaction,
    files: null,
    apiFaults: null,
    webhookFaults: null,
  })
