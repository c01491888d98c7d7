import { z } from 'zod'

const named = z.record(z.string(), z.unknown())

/** A file that holds something by name; only this app writes it. Empty where there is none. */
export const recordOf = <T>(content: unknown): Record<string, T> =>
  (named.safeParse(content).data ?? {}) as Record<string, T>
