import type { SendToInternet } from '../remote-system'
import type { FileFolder } from '../sandbox/storage/file-folder'
import type { Count } from './http/quota'
import type { Database } from './database'

/** Everything that the parts of one account share. */
export interface Sandbox {
  db: Database
  files: FileFolder
  subdomain: string
  accountId: number
  now(): number
  /** Counts calls against limits. */
  count: Count
  /** Sends a webhook. */
  send: SendToInternet
  /** Never resolves once `signal` is aborted or the sandbox closed. */
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>
  /** Delivers an invocation that is kept as pending, once the change that made it is kept too. */
  deliverSoon(invocationId: string): void
}

/** Numbers that every account has from the start. */
const FIRST_IDS = {
  ticket: 1,
  object: 6_164_000_000_001,
} as const

export const nextTicketId = ({ db }: Sandbox): number =>
  db.next('ticket', FIRST_IDS.ticket)

/** An id as users, comments, fields and all the other objects have. */
export const nextId = ({ db }: Pick<Sandbox, 'db'>): number =>
  db.next('object', FIRST_IDS.object)
