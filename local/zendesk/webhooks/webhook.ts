interface WebhookAuthentication {
  type: 'bearer_token' | 'basic_auth' | 'api_key'
  data: Record<string, string>
  add_position: 'header'
}

export interface Webhook {
  id: string
  name: string
  description?: string
  status: 'active' | 'inactive'
  endpoint: string
  http_method: string
  request_format: string
  subscriptions: string[]
  authentication?: WebhookAuthentication
  custom_headers?: Record<string, string>
  signing_secret: string
  created_at: number
  created_by: number
  updated_at?: number
  updated_by?: number
}

export type InvocationStatus =
  | 'pending'
  | 'success'
  | 'failed'
  | 'timeout'
  | 'terminated'

/** One delivery of a webhook, with all its tries. */
export interface Invocation {
  id: string
  webhook_id: string
  trigger_id: number
  ticket_id: number
  status: InvocationStatus
  payload: string
  created_at: number
  completed_at: number | null
}

export interface Attempt {
  id: string
  invocation_id: string
  status: InvocationStatus
  status_code: number
  request: { headers: HeaderList; payload: string }
  response: { headers: HeaderList; payload: string }
  completed_at: number
}

export type HeaderList = { key: string; value: string }[]
