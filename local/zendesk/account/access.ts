export interface CustomRole {
  id: number
  name: string
  description: string
  role_type: number
  configuration: Record<string, boolean | string>
}

export interface Group {
  id: number
  name: string
  is_public: boolean
  agents: number[]
}

export interface OauthClient {
  /** The client's identifier, which is what it sends as `client_id`. */
  id: string
  name: string
  secret: string
  allowed_scopes: string[]
  user_id: number
}

export interface AccessToken {
  /** The token itself. */
  id: string
  user_id: number
  scopes: string[]
  /** Null for a token that never expires. */
  expires_at: number | null
}

export interface ApiToken {
  /** The token itself. */
  id: string
  description: string
}
