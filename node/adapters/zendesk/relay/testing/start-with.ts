import { attemptWith, partnerOver, startOf } from '../../testing/fixtures'
import type { scriptedHttp } from '../../testing/scripted-http'

/** Starts a handoff over the calls of a script. */
export const startWith = (
  http: ReturnType<typeof scriptedHttp>,
  more: Parameters<typeof attemptWith>[1] = {},
  changes: Parameters<typeof startOf>[1] = {}
) => {
  const partner = partnerOver(http)

  return partner.start(startOf(partner, changes), attemptWith({}, more))
}
