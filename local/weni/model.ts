/** A server that Weni hands conversations to; what somebody typed into the form or wrote into the file. */
export interface Ticketer {
  /** A lower-case uuid, in the address at which it is called back. */
  id: string
  name: string
  baseUrl: string
  apiToken: string
  webhookSecret: string
  routes: TicketerRoutes
  createdAt: number
}

/** Paths below `baseUrl`; `{{external_id}}` stands for the ticket's. */
export interface TicketerRoutes {
  open: string
  forward: string
  close: string
  reopen: string
  history: string
}

export interface Contact {
  id: string
  name: string
  /** Bare, as in `whatsapp:5511988887777`. */
  urn: string
  /** ISO 639-3, as in `por`. */
  language: string
  /** Nothing is sent to a blocked contact, and no error is told. */
  isBlocked?: boolean
}

export interface WeniAttachment {
  content_type: string
  url: string
}

export interface Message {
  id: string
  contact: string
  direction: 'incoming' | 'outgoing'
  text?: string
  attachments: WeniAttachment[]
  metadata?: object
  /** Milliseconds since the epoch. */
  sentAt: number
}

/** A row that was inserted when the flow committed. */
export interface Ticket {
  id: string
  contact: string
  ticketer: string
  externalId: string
  status: 'open' | 'closed'
  openedAt: number
}

/** A queued task that sends a ticket's history; its id is the ticket's. */
export interface HistoryTask {
  id: string
  /** How often it ran; each run begins with the first batch. */
  runs: number
}

/** A line of the HTTP log that Weni shows for each ticketer. */
export interface Exchange {
  id: number
  direction: 'to the ticketer' | 'from the ticketer'
  call: string
  key?: string
  request: string
  /** Absent where no answer came. */
  status?: number
  response: string
  at: number
  elapsedMs: number
}

export interface StoredFile {
  /** Its path on the bucket's host. */
  id: string
  number: number
  contentType: string
}

/** What of Weni's habits is switched on. */
export interface Habits {
  id: 'habits'
  /** A body-less request with the same key goes ahead of each full one, as it can over HTTP/2. */
  emptyBodyFirst: boolean
  /** Each request goes twice at the same time, as after a dropped connection. */
  twiceAtOnce: boolean
  /** A retry's body has been read before, so that it never leaves. */
  spentBodies: boolean
  /** The flow fails after our answer to the open: its row never comes to exist. */
  losesRows: boolean
  rowAfterMs: number
  historyAfterMs: number
  /** How often a history is told from its beginning, up to three times. */
  historyRuns: number
  /** History goes message by message to the route of messages. */
  historyOneByOne: boolean
}

/** As strict as what was seen: everything that may happen, short of what loses a conversation. */
export const firstHabits: Habits = {
  id: 'habits',
  emptyBodyFirst: true,
  twiceAtOnce: false,
  spentBodies: true,
  losesRows: false,
  rowAfterMs: 300,
  historyAfterMs: 600,
  historyRuns: 2,
  historyOneByOne: false,
}
