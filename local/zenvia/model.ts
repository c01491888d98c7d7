/** What an agent or a department administers; the one row of its table. */
export interface Account {
  id: string
  name: string
  email: string
  /** The one token of the account; a new one takes the place of the old. */
  apiToken: string
  /** Of the reseller who manages this account and others. */
  partnerToken: string
  license_quantity: number
  /** Typed by hand on the administration page; nothing is sent while it is empty. */
  webhook_url: string
  created_at: number
}

export interface Department {
  id: number
  name: string
  /** 1 is active. */
  state: 0 | 1
}

type AgentStatus = 'ONLINE' | 'OFFLINE'

export interface Agent {
  id: number
  name: string
  email: string
  profile: 'ADMIN' | 'AGENT'
  active: boolean
  status: AgentStatus
  department_ids: number[]
  created_at: number
  updated_at: number
  deleted_at: number | null
}

/** `CONTACT` was left outside opening hours, to be answered later. */
export type InteractionState =
  | 'QUEUED'
  | 'ACCEPTED'
  | 'ENDED'
  | 'UNAVAILABLE'
  | 'CONTACT'

export interface Customer {
  name?: string
  email?: string
  phone?: string
  cpf?: string
}

export interface Interaction {
  /** The interaction's hash. */
  id: string
  department_id: number
  media_type: 'TEXT' | 'SMS' | 'WHATSAPP'
  state: InteractionState
  customer: Customer
  extra?: unknown
  external_history?: string
  agent_id: number | null
  customer_typing: boolean
  created_at: number
  updated_at: number
  /** Grows by one with each, so that the queue keeps its order. */
  number: number
}

/** What `external_history` answered. */
interface HistoryLine {
  time: string
  direction: 'CLIENT' | 'AGENT'
  content: string
}

export interface History {
  /** The interaction's hash. */
  id: string
  messages: HistoryLine[]
  problem?: string
}

export const MESSAGE_TYPES = [
  'text',
  'image',
  'video',
  'audio',
  'file',
] as const

export type MessageType = (typeof MESSAGE_TYPES)[number]

export interface Message {
  /** The message's hash. */
  id: string
  interaction: string
  author: 'CUSTOMER' | 'AGENT' | 'SYSTEM'
  agent_id: number | null
  type: MessageType
  content: string
  url?: string
  at: number
}

/** One webhook call; Zenvia documents no second try. */
export interface Delivery {
  id: string
  interaction: string
  /** JSON. */
  body: string
  url: string
  status: 'pending' | 'delivered' | 'failed' | 'dropped'
  answer?: string
  created_at: number
}

export interface StoredFile {
  id: string
  name: string
  content_type: string
}
