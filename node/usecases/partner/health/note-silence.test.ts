import { err, ok } from 'neverthrow'

import type { DeliveryFailure } from '../../../domain/conversation/outbox/delivery-failure'
import type { PartnerOutcome } from '../../../domain/conversation/outbox/outcome'
import { MINUTE_MS } from '../../../domain/time-units'
import { fakePorts } from '../../../testing/fake-ports'
import { noteSilence } from './note-silence'

const retry: DeliveryFailure = {
  kind: 'RETRY',
  ambiguous: false,
  detail: '503',
}

const setUp = () => {
  const { ports, cloud } = fakePorts()

  return {
    ports,
    cloud,
    silence: () => cloud.settings.settings.partners.ZENDESK?.silence,
    /** A call that began a second ago, the same that was tried so often before. */
    note: (result: PartnerOutcome['result'], attempts = 0) =>
      noteSilence(ports, cloud.settings.settings, 'ZENDESK', {
        kind: 'partner',
        handoffId: 'h-1',
        sent: [{ id: 'c-1', attempts }],
        memoryBefore: {},
        result,
        startedAt: cloud.clock.now() - 1000,
        at: cloud.clock.now(),
        jitter: 0,
      }),
  }
}

it('begins with the third try that nobody answers, and ends with the first answer', async () => {
  const { cloud, note, silence } = setUp()

  await note(err(retry), 0)
  await note(err(retry), 1)
  expect(silence()).toBeUndefined()

  await note(err(retry), 2)
  const since = cloud.clock.iso()

  expect(silence()).toEqual({ since })

  cloud.clock.advance(MINUTE_MS)
  await note(ok({ memory: {} }))
  expect(silence()).toEqual({ since, endedAt: cloud.clock.iso() })
})

it.each<[string, DeliveryFailure]>([
  ['a refusal', { kind: 'REFUSED', code: 'x', detail: '422', status: 422 }],
  ['an end', { kind: 'ENDED', code: 'x', detail: 'y', status: 404 }],
])('ends with %s that the partner gave', async (_, failure) => {
  const { cloud, note, silence } = setUp()

  await note(err(retry), 2)
  cloud.clock.advance(MINUTE_MS)
  await note(err(failure))

  expect(silence()?.endedAt).toBe(cloud.clock.iso())
})

it.each<[string, DeliveryFailure]>([
  ['what the app itself refused', { kind: 'REFUSED', code: 'x', detail: 'y' }],
  [
    'credentials that are refused',
    { kind: 'CONNECTION', code: 'x', detail: 'y' },
  ],
])('is not ended by %s', async (_, failure) => {
  const { cloud, note, silence } = setUp()

  await note(err(retry), 2)
  cloud.clock.advance(MINUTE_MS)
  cloud.counter.reset()
  await note(err(failure))

  expect(silence()?.endedAt).toBeUndefined()
  expect(cloud.counter.calls).toEqual([])
})

it('costs no call where the settings say so already', async () => {
  const { cloud, note } = setUp()

  await note(err(retry), 2)
  cloud.counter.reset()
  await note(err(retry), 3)

  expect(cloud.counter.calls).toEqual([])
})

it('is told to the operator where it could not be noted', async () => {
  const { cloud, note, silence } = setUp()

  cloud.settings.faults.next('write', { kind: 'UNAVAILABLE', detail: '503' })
  await note(err(retry), 2)

  expect(silence()).toBeUndefined()
  expect(cloud.log.lines).toEqual([
    {
      level: 'warn',
      message: 'Whether the partner answers was not noted',
      fields: { partner: 'ZENDESK' },
    },
  ])
})
