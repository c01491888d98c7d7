import type { SendToInternet } from '../remote-system'
import type { FileFolder } from '../sandbox/storage/file-folder'
import type { Account, Interaction } from './model'
import type { Database } from './database'

/** What a webhook call says beside which interaction it is about. */
export type WebhookUpdate = Record<string, unknown>

/** Everything that the parts of one Zenvia account share. */
export interface Sandbox {
  db: Database
  files: FileFolder
  now(): number
  send: SendToInternet
  /** Never resolves once the sandbox is closed. */
  wait(milliseconds: number): Promise<void>
  newHash(): string
  /** Tells the store's webhook, once the change that it is about is kept too. */
  queueWebhook(interaction: Interaction, update: WebhookUpdate): void
}

export const ZENVIA_HOST = 'zchat.zenvia.io'
export const ADMIN_HOST = 'zchat-admin.zenvia.com'

const ACCOUNT_ID = '48211'

/** The store's account; there from the start. */
export const accountOf = ({ db }: Pick<Sandbox, 'db'>): Account => {
  const account = db.accounts.get(ACCOUNT_ID)

  if (!account) throw new Error('The account was not seeded')

  return account
}
