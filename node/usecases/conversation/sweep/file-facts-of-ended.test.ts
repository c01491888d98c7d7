import type { DayFigures } from '../../../domain/insights/figures'
import { MINUTE_MS } from '../../../domain/time-units'
import { handoffInput, soon } from '../../../testing/conversation-inputs'
import { queuedConversation } from '../../../testing/queued-conversation'
import { endHandoff } from '../end-handoff'
import { requestHandoff } from '../request-handoff/request-handoff'
import { sweep } from './sweep'

const conversationId = 'conversation-1'

const setUp = async () => {
  const conversation = await queuedConversation()
  const { ports, cloud } = conversation

  return {
    ...conversation,
    sweeps: () => sweep(ports, { limit: 20, deadline: soon(ports) }),
    answer: async () => {
      cloud.clock.advance(2 * MINUTE_MS)
      conversation.writes('w-1')
      await conversation.signals()
    },
    resolve: async () => {
      conversation.resolves()
      await conversation.signals(true)
      cloud.clock.advance(20 * MINUTE_MS)
    },
    another: async (by = ports) => {
      await endHandoff(by, { conversationId }, soon(by))
      cloud.clock.advance(1000)
      await requestHandoff(by, handoffInput(), soon(by))
    },
    figures: async (): Promise<DayFigures | undefined> =>
      (await ports.insights.readDay('2026-11-20'))._unsafeUnwrap().figures,
  }
}

describe('the sweep and the figures', () => {
  it('counts what is open, and what has ended once it is filed', async () => {
    const { cloud, sweeps, answer, resolve, figures } = await setUp()

    await sweeps()
    expect(await figures()).toMatchObject({ requests: 1, all: { served: 0 } })

    await answer()
    await resolve()
    await sweeps()
    expect(cloud.index.open.size).toBe(0)
    expect(await figures()).toMatchObject({
      requests: 1,
      all: { served: 1, fromAgent: 1 },
    })
  })

  it('counts the same when it is filed again, after a crash before the entry was moved', async () => {
    const { cloud, sweeps, answer, resolve, figures } = await setUp()

    await answer()
    await resolve()
    cloud.index.faults.next('moveToClosed', {
      kind: 'UNAVAILABLE',
      detail: '503',
    })
    await sweeps()
    cloud.clock.advance(20 * MINUTE_MS)
    await sweeps()

    expect(await figures()).toMatchObject({ requests: 1, all: { served: 1 } })
  })

  it('counts a handoff that was followed by another before any sweep', async () => {
    const { sweeps, figures, record, another } = await setUp()

    await another()
    expect(record()?.unfiled).toHaveLength(1)

    await sweeps()
    expect(record()?.unfiled).toEqual([])
    expect(await figures()).toMatchObject({ requests: 2 })
  })

  it('leaves what another handoff adds while the filed facts are cleared', async () => {
    const { ports, cloud, sweeps, figures, record, another } = await setUp()

    await another()
    const second = record()?.handoff.id
    const { write } = ports.conversations
    let isFirst = true

    ports.conversations.write = async (cleared, version) => {
      if (isFirst && cleared.unfiled?.length === 0) {
        isFirst = false
        await another(cloud.replica())
      }

      return write(cleared, version)
    }

    await sweeps()
    expect(record()?.unfiled?.map(({ id }) => id)).toEqual([second])

    cloud.clock.advance(20 * MINUTE_MS)
    await sweeps()
    expect(record()?.unfiled).toEqual([])
    expect(await figures()).toMatchObject({ requests: 3 })
  })

  it('keeps the open entry as long as the facts cannot be filed', async () => {
    const { cloud, sweeps, answer, resolve } = await setUp()

    await answer()
    await resolve()
    cloud.insightFiles.fault = { kind: 'UNAVAILABLE', detail: '503' }
    await sweeps()
    expect(cloud.index.open.size).toBe(1)

    cloud.insightFiles.fault = undefined
    await sweeps()
    expect(cloud.index.open.size).toBe(0)
  })
})
