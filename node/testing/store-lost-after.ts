import type { Ports } from '../ports/ports'
import type { FakeCloud } from './fake-ports'

/** A replica after whose call of this name, such as `partner.send`, the store takes no more records. */
export const storeLostAfter = (cloud: FakeCloud, lastCall: string): Ports =>
  cloud.replica({
    gate: async (call, act) => {
      const value = await act()

      if (call === lastCall) {
        cloud.conversations.faults.next(
          'write',
          { kind: 'UNAVAILABLE', detail: '503' },
          { times: 1000 }
        )
      }

      return value
    },
  })
