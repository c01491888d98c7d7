import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { Drift } from '../../../domain/settings/provisioning-report'
import type { ZendeskCall } from '../client/call'
import type { ZendeskFailure } from '../client/failure'
import { isGone } from '../client/failure'
import type { Resource } from './resource'

type Answer<Value> = Promise<Result<Value, ZendeskFailure>>

interface Found {
  id: string
  drift: Drift[]
  /** By its marker, so nobody knows what of it cannot be read. */
  adopted: boolean
}

export interface Ensured {
  id: string
  /** What is still different after all that could be done. */
  drift: Drift[]
}

interface EnsureOptions {
  /** The id as noted. */
  id?: string
  /** Write even what looks right, since a part of it cannot be read. */
  rewrite: boolean
  /** Told at once, so that what is made is never lost. */
  onCreated(id: string): Promise<void>
}

const look = async (
  call: ZendeskCall,
  resource: Resource,
  id: string | undefined
): Answer<Drift[] | undefined> => {
  if (id === undefined) return ok(undefined)

  const compared = await resource.compare(call, id)

  return compared
    .map((drift): Drift[] | undefined => drift)
    .orElse((failure) => (isGone(failure) ? ok(undefined) : err(failure)))
}

const locate = async (
  call: ZendeskCall,
  resource: Resource,
  noted: string | undefined
): Answer<Found | undefined> => {
  const known = await look(call, resource, noted)

  if (known.isErr()) return err(known.error)

  if (noted !== undefined && known.value) {
    return ok({ id: noted, drift: known.value, adopted: false })
  }

  const id = await resource.find(call)

  if (id.isErr()) return err(id.error)

  const found = await look(call, resource, id.value)

  return found.map((drift) =>
    id.value !== undefined && drift
      ? { id: id.value, drift, adopted: true }
      : undefined
  )
}

const compared = async (
  call: ZendeskCall,
  resource: Resource,
  id: string
): Answer<Ensured> =>
  (await resource.compare(call, id)).map((drift) => ({ id, drift }))

/** Keeps what is there, repairs what differs, creates what is missing. What was written is read back, because answers to writes cannot be trusted. */
export const ensure = async (
  call: ZendeskCall,
  resource: Resource,
  options: EnsureOptions
): Answer<Ensured> => {
  const found = await locate(call, resource, options.id)

  if (found.isErr()) return err(found.error)

  if (!found.value) {
    const created = await resource.create(call)

    if (created.isErr()) return err(created.error)

    await options.onCreated(created.value)

    return compared(call, resource, created.value)
  }

  const { id, drift, adopted } = found.value
  const rewrite = options.rewrite || (adopted && resource.isBlind)

  if (drift.length === 0 && !rewrite) return ok({ id, drift })

  const repaired = await resource.repair(call, id)

  return repaired.isErr() ? err(repaired.error) : compared(call, resource, id)
}
