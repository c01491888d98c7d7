import fc from 'fast-check'

import { DAY_MS, HOUR_MS } from '../../../domain/time-units'
import type { OpenConnection } from '../../../ports/partner'
import { ManualClock } from '../../../testing/manual-clock'
import { SeededIds } from '../../../testing/seeded-ids'
import { isKey, renewedKey } from './webhook-key'

const withNewKey = (
  open: OpenConnection,
  parts: { ids: SeededIds; clock: ManualClock }
): OpenConnection => {
  const { connection, newSecrets } = renewedKey(open, parts)

  return { connection, secrets: { ...open.secrets, ...newSecrets } }
}

it('lets each key serve until a day after another took its place, however often it is changed', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 8 }),
      fc.integer({ min: 0, max: 50 }),
      (waits, lastWait) => {
        const parts = { ids: new SeededIds(), clock: new ManualClock() }
        const replacedAt = new Map<string, number>()
        let open: OpenConnection = { connection: {}, secrets: {} }

        for (const hours of waits) {
          const { webhookKey } = open.secrets

          parts.clock.advance(hours * HOUR_MS)
          if (webhookKey) replacedAt.set(webhookKey, parts.clock.now())
          open = withNewKey(open, parts)
        }

        parts.clock.advance(lastWait * HOUR_MS)

        const now = parts.clock.now()
        const serving = [...replacedAt.keys()].filter((key) =>
          isKey(key, open, now)
        )

        expect(serving).toEqual(
          [...replacedAt]
            .filter(([, at]) => now < at + DAY_MS)
            .map(([key]) => key)
        )
        expect(isKey(open.secrets.webhookKey, open, now)).toBe(waits.length > 0)
      }
    )
  )
})

it.each([undefined, '', ' ', 'another', 'id-1 id-2'])(
  'takes %p for no key',
  (key) => {
    const parts = { ids: new SeededIds(), clock: new ManualClock() }
    const open = withNewKey(
      withNewKey({ connection: {}, secrets: {} }, parts),
      parts
    )

    expect(isKey(key, open, parts.clock.now())).toBe(false)
    expect(isKey(key, { connection: {}, secrets: {} }, parts.clock.now())).toBe(
      false
    )
  }
)

it('tells until when the former key serves, and nothing where there was none', () => {
  const parts = { ids: new SeededIds(), clock: new ManualClock() }
  const first = renewedKey({ connection: {}, secrets: {} }, parts)
  const second = renewedKey(
    { connection: first.connection, secrets: first.newSecrets },
    parts
  )

  expect(first.formerServesUntil).toBeUndefined()
  expect(second.formerServesUntil).toBe(
    new Date(parts.clock.now() + DAY_MS).toISOString()
  )
})

it('still takes the one time that earlier versions stored', () => {
  const open = {
    connection: { previousKeyValidUntil: '2026-11-20T13:00:00.000Z' },
    secrets: { webhookKey: 'now', previousWebhookKey: 'before' },
  }

  expect(isKey('before', open, Date.parse('2026-11-20T12:59:59.999Z'))).toBe(
    true
  )
  expect(isKey('before', open, Date.parse('2026-11-20T13:00:00.000Z'))).toBe(
    false
  )
})
