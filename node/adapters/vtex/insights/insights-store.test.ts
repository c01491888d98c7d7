import { someFacts } from '../../../domain/insights/testing/some-facts'
import { insightsStore } from './insights-store'
import { MemoryFiles } from '../testing/memory-files'

const setUp = () => {
  const files = new MemoryFiles()

  return { files, store: insightsStore(files) }
}

describe('what the figures are made of', () => {
  it('is filed once by its id, under the hour of its request', async () => {
    const { files, store } = setUp()

    await store.fileFacts([someFacts({ fromAgent: 1 })])
    await store.fileFacts([
      someFacts(),
      someFacts({ id: 'h-2', requestedAt: '2026-11-25T13:59:59.999Z' }),
    ])

    expect(files.names('insight-facts')).toEqual([
      '20261125T12.json',
      '20261125T13.json',
    ])
    expect((await store.readFacts('2026-11-25T12'))._unsafeUnwrap()).toEqual([
      someFacts(),
    ])
  })

  it('is written by two replicas at once without loss', async () => {
    const { store } = setUp()

    await Promise.all(
      ['1', '2', '3'].map((id) => store.fileFacts([someFacts({ id })]))
    )

    expect(
      (await store.readFacts('2026-11-25T12'))._unsafeUnwrap()
    ).toHaveLength(3)
  })

  it('is not written again where nothing changed', async () => {
    const { files, store } = setUp()

    await store.fileFacts([someFacts()])
    files.calls.length = 0
    await store.fileFacts([someFacts()])

    expect(files.calls).toEqual(['read insight-facts/20261125T12.json'])
  })

  it('counts a conversation that asks again within a quarter of an hour once', async () => {
    const { store } = setUp()
    const refuse = (requestedAt: string) =>
      store.noteRefusal('c-1', { requestedAt, reason: 'CLOSED' })

    await refuse('2026-11-25T12:00:00.000Z')
    await refuse('2026-11-25T12:14:59.000Z')
    await refuse('2026-11-25T12:15:00.000Z')

    expect((await store.listRefusals('2026-11-25'))._unsafeUnwrap()).toEqual([
      { requestedAt: '2026-11-25T12:00:00.000Z', reason: 'CLOSED' },
      { requestedAt: '2026-11-25T12:15:00.000Z', reason: 'CLOSED' },
    ])
  })

  it('lists more refused requests than one list holds', async () => {
    const { store } = setUp()

    for (let count = 0; count < 450; count += 1) {
      await store.noteRefusal(`c-${count}`, {
        requestedAt: '2026-11-25T12:00:00.000Z',
        reason: 'OFF',
      })
    }

    expect(
      (await store.listRefusals('2026-11-25'))._unsafeUnwrap()
    ).toHaveLength(450)
  })

  it('names no conversation, whose id may be a phone number', async () => {
    const { files, store } = setUp()

    await store.noteRefusal('+5511988887777', {
      requestedAt: '2026-11-25T12:00:00.000Z',
      reason: 'OFF',
    })

    expect(files.dump()).not.toContain('988887777')
  })

  it('is deleted when it is old', async () => {
    const { files, store } = setUp()

    await store.fileFacts([
      someFacts(),
      someFacts({ id: 'h-2', requestedAt: '2026-11-26T12:00:00.000Z' }),
    ])
    await store.removeBefore('2026-11-26T00')

    expect(files.names('insight-facts')).toEqual(['20261126T12.json'])
  })

  it('keeps the sessions that the bot told of, the last number of a day', async () => {
    const { store } = setUp()

    await store.writeSessions('2026-11-25', 100)
    await store.writeSessions('2026-11-25', 120)

    expect((await store.readSessions('2026-11'))._unsafeUnwrap()).toEqual({
      '2026-11-25': 120,
    })
  })
})
