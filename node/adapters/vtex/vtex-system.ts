import type { InstanceOptions, IOContext } from '@vtex/api'

import type { Wire } from '../http/wire/wire'
import { wireOf } from '../http/wire/wire'
import { infraAddress } from './infra-address'

const DEFAULT_TIMEOUT_MS = 4000

/** One of VTEX IO's own systems, spoken to over the wire as the app. */
export abstract class VtexSystem {
  protected readonly wire: Wire
  protected readonly root: string
  protected readonly authorization: string
  protected readonly timeoutMs: number

  protected constructor(
    system: string,
    context: IOContext,
    options: InstanceOptions
  ) {
    this.wire = wireOf(context, options)
    this.root = infraAddress(system, context)
    this.authorization = `Bearer ${context.authToken}`
    this.timeoutMs = options.timeout ?? DEFAULT_TIMEOUT_MS
  }
}
