import { z } from 'zod'

const isRecord = (content: unknown): boolean =>
  z.record(z.string(), z.unknown()).safeParse(content).success

/** A file that holds something by name; only this app writes it. Empty where there is none. */
export const recordOf = <T>(content: unknown): Record<string, T> =>
  z.custom<Record<string, T>>(isRecord).safeParse(content).data ?? {}
