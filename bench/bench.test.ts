import { measure } from './load/measure'
import { operationsOf } from './load/operations'
import type { Operation } from './load/operations'
import { measureTick } from './load/tick'
import { openStage } from './stage'
import type { Stage } from './stage'

let stage: Stage

beforeAll(async () => {
  stage = await openStage('ZENDESK')
})

afterAll(() => stage.stop())

const few = { requests: 8, conversations: 10 }

const named = (name: string): Operation =>
  operationsOf('ZENDESK').find((operation) => operation.name === name)!

it.each(operationsOf('ZENDESK'))(
  'makes the same calls in the service and in a bare handler: $name',
  async (operation) => {
    for (const service of ['ours', 'bare'] as const) {
      const { throughput } = await measure(stage, {
        ...few,
        service,
        operation,
      })

      expect(throughput).toBeGreaterThan(0)
    }
  }
)

it('finds out when an operation makes more calls than it may', async () => {
  const operation = {
    ...named('start'),
    budget: { ZENDESK: { store: 3, partner: 2, bot: 1, event: 0 } },
  }

  await expect(
    measure(stage, { ...few, service: 'ours', operation })
  ).rejects.toThrow('"store":4')
})

it('measures a tick among many conversations', async () => {
  expect(await measureTick(stage, 1_000, 1)).toBeGreaterThan(0)
})
