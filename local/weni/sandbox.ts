import type { SendToInternet } from '../remote-system'
import type { FileFolder } from '../sandbox/storage/file-folder'
import type { Database } from './database'
import type { Contact, Habits, Message, Ticketer } from './model'
import { firstHabits } from './model'

export const WENI_HOST = 'flows.weni.ai'

/** Courier's bucket: `https://<bucket>.s3.<region>.amazonaws.com`, with its prefix `/media/`. */
export const MEDIA_HOST = 'weni-courier.s3.sa-east-1.amazonaws.com'

export interface FetchedFile {
  body: Buffer
  contentType: string
  fileName: string
}

/** Whoever stands at the other end of the channel: the shopper's phone, and the flow that talks to it. */
export interface Channel {
  deliver(
    contact: Contact,
    message: Pick<Message, 'id' | 'text'> & { files: FetchedFile[] },
    agentName: string | undefined
  ): void
  /** The flow on "ticket closed". */
  ticketClosed(contact: Contact): void
}

/** Everything that the parts of one Weni project share. */
export interface Sandbox {
  db: Database
  files: FileFolder
  now(): number
  send: SendToInternet
  fetchPublic(
    url: string
  ): Promise<{ status: number; contentType?: string; body: Buffer }>
  /** Never resolves once the sandbox is closed. */
  wait(milliseconds: number): Promise<void>
  newUuid(): string
  channel: Channel
  /** Work that goes on behind an answer. */
  inBackground(job: Promise<unknown>): void
}

/** RFC 3339 with the nanoseconds of Go. */
export const instant = (milliseconds: number): string =>
  new Date(milliseconds).toISOString().replace('Z', '123456Z')

export const habitsOf = ({ db }: Pick<Sandbox, 'db'>): Habits =>
  db.habits.get('habits') ?? firstHabits

/** The one that the flow's node names: the latest. */
export const ticketerOf = ({ db }: Pick<Sandbox, 'db'>): Ticketer | undefined =>
  db.ticketers.all().at(-1)

/** Where the ticketer is told to call about its tickets. */
export const callbackAddressOf = ({ id }: Ticketer): string =>
  `https://${WENI_HOST}/mr/tickets/types/generic/event_callback/${id}`
