import type { Result } from 'neverthrow'

import type { Drift } from '../../../domain/settings/provisioning-report'
import type { ZendeskCall } from '../client/call'
import type { ZendeskFailure } from '../client/failure'
import type { ProvisionedIds } from './provisioned-ids'

type Answer<Value> = Promise<Result<Value, ZendeskFailure>>

/** One object that provisioning needs in the account: how to look at it, make it, mend it and take it away. */
export interface Resource {
  stepId: string
  /** Where its id is kept. */
  idKey: Exclude<keyof ProvisionedIds, 'subdomain' | 'proven'>
  /** A part of it can be written and not read. */
  isBlind: boolean
  title: string
  details: string[]
  /** How the object with this id differs; fails with 404 when it is gone. */
  compare(call: ZendeskCall, id: string): Answer<Drift[]>
  /** An object of ours that an earlier run made without noting its id. */
  find(call: ZendeskCall): Answer<string | undefined>
  create(call: ZendeskCall): Answer<string>
  repair(call: ZendeskCall, id: string): Answer<void>
  remove(call: ZendeskCall, id: string): Answer<void>
}
