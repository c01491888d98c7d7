import { iso } from '../domain/iso'

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number
  sleep(milliseconds: number): Promise<void>
}

/** The present instant, ISO 8601 in UTC. */
export const nowIn = (ports: { clock: Clock }): string => iso(ports.clock.now())
