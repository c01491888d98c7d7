import { setTimeout as sleep } from 'node:timers/promises'

import { z } from 'zod'

import { platformNames } from './platform/platform-system'

/**
 * What a person or a test breaks on purpose.
 * `lost-answer`: the write is done, the connection ends without an answer; `too-many`: 429, as VBase answers to saves under
 * load (vtex-apps/store-sitemap ab96396).
 */
export const faultSchema = z.object({
  system: z.enum(platformNames),
  kind: z.enum(['unavailable', 'too-many', 'slow', 'lost-answer', 'duplicate']),
  /** How many requests it strikes; without it, all until it is cleared. */
  times: z.number().int().positive().optional(),
  delayMs: z.number().int().min(0).max(60_000).default(2_000),
  /** Only requests with one of these methods. */
  methods: z.array(z.string()).optional(),
  /** Only requests whose path contains this. */
  pathContains: z.string().optional(),
})

type Fault = z.infer<typeof faultSchema>
type FaultySystem = Fault['system']

export interface Faults {
  list(): Fault[]
  add(fault: Fault): void
  clear(): void
  /** The fault that strikes this request, counted as one time. */
  strike(
    system: FaultySystem,
    request: { method: string; path: string }
  ): Fault | undefined
}

const concerns = (
  fault: Fault,
  request: { method: string; path: string }
): boolean =>
  (fault.methods?.includes(request.method) ?? true) &&
  (fault.pathContains === undefined ||
    request.path.includes(fault.pathContains))

export const noFaults = (): Faults => {
  let faults: Fault[] = []

  return {
    list: () => faults,
    add: (fault) => {
      faults = [...faults, fault]
    },
    clear: () => {
      faults = []
    },
    strike: (system, request) => {
      const found = faults.find(
        (fault) => fault.system === system && concerns(fault, request)
      )

      if (found?.times === undefined) return found

      faults = faults.flatMap((fault) => {
        if (fault !== found) return [fault]

        return found.times === 1
          ? []
          : [{ ...fault, times: (found.times ?? 0) - 1 }]
      })

      return found
    },
  }
}

export const waitFor = (fault: Fault): Promise<void> => sleep(fault.delayMs)
