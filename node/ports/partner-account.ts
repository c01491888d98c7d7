import type { Result } from 'neverthrow'

import type { AgentProfile } from '../domain/team/agent-profile'
import type { DeliveryFailure } from '../domain/conversation/outbox/delivery-failure'

export interface ConnectionCheck {
  /** Names its messages. */
  id: string
  status: 'PASSED' | 'FAILED' | 'WARNING' | 'SKIPPED'
  /** Names the sentence that says what is wrong and what to do; absent when passed. */
  code?: string
  values?: Record<string, string | number>
}

/** A part of the partner's team that a conversation can be given to: a group at Zendesk. */
export interface Department {
  id: string
  name: string
  active: boolean
}

/** A person who works for the store at the partner. What the partner does not tell is absent. */
export interface TeamMember {
  id: string
  name: string
  email?: string
  profile?: AgentProfile
  department?: string
  online?: boolean
  active: boolean
}

/** What concerns the partner's account rather than a conversation, of any partner. */
export interface PartnerAccount {
  listDepartments(): Promise<Result<Department[], DeliveryFailure>>
  /** Those who take a license. */
  listTeam(): Promise<Result<TeamMember[], DeliveryFailure>>
  /** Harmless calls that tell what works with this connection. */
  test(): Promise<ConnectionCheck[]>
}
