import type { DeliveryFailure } from '../../../domain/conversation/outbox/delivery-failure'
import { omit } from '../../../domain/omit'
import { DAY_MS, MINUTE_MS } from '../../../domain/time-units'
import { handoffInput, soon } from '../../../testing/conversation-inputs'
import { fakePorts } from '../../../testing/fake-ports'
import { requestHandoff } from '../request-handoff/request-handoff'
import { sweepStore } from '../sweep/sweep-store'
import { endHandoff } from '../end-handoff'
import { eraseConversation } from './erase-conversation'
import { eraseShopper } from './erase-shopper'
import { planErasure } from './plan-erasure'

const phoneNumber = '+5511988887777'
const by = 'ana@livestore.example'

const setUp = () => {
  const { ports, cloud, remote } = fakePorts()

  const opened = async (conversationId: string, phone = phoneNumber) => {
    await requestHandoff(
      ports,
      handoffInput({ conversationId, shopper: { phoneNumber: phone } }),
      soon(ports)
    )
  }

  const ended = async (conversationId: string, phone?: string) => {
    await opened(conversationId, phone)
    await endHandoff(ports, { conversationId }, soon(ports))
  }

  /** The sweep files what has ended, ten minutes after it began at the earliest. */
  const sweep = async () => {
    cloud.clock.advance(11 * MINUTE_MS)
    await sweepStore(ports, 'CLOCK')
  }

  const erase = async () =>
    (
      await eraseShopper(ports, { phoneNumber, by, deadline: soon(ports) })
    )._unsafeUnwrap()

  const eraseOneOf = async (conversationId: string) =>
    (
      await eraseConversation(ports, {
        conversationId,
        by,
        deadline: soon(ports),
      })
    )._unsafeUnwrap()

  return { ports, cloud, remote, opened, ended, sweep, erase, eraseOneOf }
}

it('shows what would be erased, and changes nothing', async () => {
  const { ports, cloud, opened, ended, sweep } = setUp()

  await ended('old')
  await sweep()
  await opened('now')
  await opened('somebody', '+5511900007777')

  expect((await planErasure(ports, phoneNumber))._unsafeUnwrap()).toEqual({
    conversations: 2,
    open: 1,
    isMore: false,
  })
  expect(cloud.conversations.files.size).toBe(3)
})

it('erases ended and open ones with all that led to them, and nobody else', async () => {
  const { cloud, remote, opened, ended, sweep, erase } = setUp()

  await ended('old')
  await sweep()
  await opened('now')
  await opened('somebody', '+5511900007777')

  const { erasure } = await erase()

  expect([...cloud.conversations.files.keys()]).toEqual(['somebody'])
  expect(cloud.listed.ended.size).toBe(0)
  expect([...cloud.index.open.values()]).toMatchObject([
    { conversationId: 'somebody' },
  ])
  expect(cloud.index.closed.size).toBe(0)
  expect(cloud.timelines.parts.size).toBe(0)
  expect(remote.tickets.map(({ ended: isEnded }) => isEnded)).toEqual([
    true,
    true,
    false,
  ])
  expect(erasure).toMatchObject({
    by,
    conversations: 2,
    doneAt: cloud.clock.iso(),
    tickets: [{ partner: 'ZENDESK' }, { partner: 'ZENDESK' }],
  })
  expect(JSON.stringify([...cloud.erasures.values()])).not.toContain('88887777')
})

it('names the tickets of all handoffs, those too of which an earlier version kept no instants', async () => {
  const { cloud, remote, ended, erase } = setUp()

  for (let time = 0; time < 5; time += 1) await ended('again')

  const record = cloud.conversations.peek('again')!

  cloud.conversations.put({
    ...record,
    past: record.past?.map((one) => omit(one, 'requestedAt', 'closedAt')),
  })

  const { erasure } = await erase()

  expect(erasure.tickets).toEqual(
    remote.tickets.map(({ reference }) => ({
      partner: 'ZENDESK',
      partnerReference: reference,
    }))
  )
  expect(erasure.tickets).toHaveLength(5)
})

it('leaves no entry of any handoff in the index', async () => {
  const { cloud, remote, opened, ended, sweep, erase } = setUp()

  for (let time = 0; time < 6; time += 1) {
    await ended('again')
    if (time !== 2) await sweep()
    cloud.clock.advance(1000)
  }

  expect(cloud.index.closed.size).toBe(6)

  for (let time = 0; time < 5; time += 1) {
    remote.faults.next('start', {
      kind: 'REFUSED',
      code: 'fake.refused',
      detail: '422',
    })
    await opened('again')
    cloud.clock.advance(1000)
  }

  expect(cloud.index.open.size).toBe(5)
  await erase()
  expect(cloud.index.closed.size).toBe(0)
  expect(cloud.index.open.size).toBe(0)
})

it('waits a day, and not for ever, for a partner that can no longer be asked', async () => {
  const { cloud, remote, opened, sweep, erase } = setUp()
  const refused: DeliveryFailure = {
    kind: 'CONNECTION',
    code: 'fake.wrong-credentials',
    detail: '401',
  }

  await opened('now')
  remote.faults.next('end', refused, { times: 1000 })
  remote.faults.next('fetchUpdates', refused, { times: 1000 })

  expect(await erase()).toMatchObject({ onTheirWay: 1 })
  cloud.clock.advance(DAY_MS)
  await sweep()
  expect(await erase()).toMatchObject({ onTheirWay: 0 })
  expect(cloud.conversations.files.size).toBe(0)
})

it('goes on where it stopped, and counts over all calls', async () => {
  const { cloud, ended, sweep, erase } = setUp()

  for (let number = 0; number < 45; number += 1) await ended(`c${number}`)
  await sweep()

  const first = await erase()

  expect(first.erasure).toMatchObject({ conversations: 20 })
  expect(first.erasure.doneAt).toBeUndefined()
  await erase()
  const last = await erase()
  const end = last.erasure.doneAt ? last : await erase()

  expect(end.erasure).toMatchObject({ conversations: 45 })
  expect(end.erasure.doneAt).toBeDefined()
  expect(cloud.conversations.files.size).toBe(0)
})

it('leaves a conversation whose end the partner is yet to hear, and erases it later', async () => {
  const { cloud, remote, opened, erase } = setUp()

  await opened('now')
  remote.faults.next('end', {
    kind: 'RETRY',
    ambiguous: false,
    detail: 'Zendesk answered 503',
  })

  const waiting = await erase()

  expect(waiting.onTheirWay).toBe(1)
  expect(waiting.erasure.doneAt).toBeUndefined()
  expect(cloud.conversations.files.size).toBe(1)
})

describe('a bot that does not hear of the end', () => {
  const refusing = async (minutes: number, failure: DeliveryFailure) => {
    const all = setUp()
    const { cloud, opened } = all

    await opened('now')
    cloud.inbox.faults.next('deliver', failure, { times: 1000 })
    await endHandoff(all.ports, { conversationId: 'now' }, soon(all.ports))
    cloud.clock.advance(minutes * MINUTE_MS)

    return all
  }

  it('has none where it refuses our calls, which only a person can mend', async () => {
    const { erase } = await refusing(0, {
      kind: 'CONNECTION',
      code: 'UNAUTHORIZED',
      detail: '401',
    })

    expect(await erase()).toMatchObject({ onTheirWay: 0 })
  })

  it('has ten minutes, after which what it was to be told goes too, and is said', async () => {
    const { cloud, erase } = await refusing(9, {
      kind: 'RETRY',
      ambiguous: false,
      detail: '503',
    })

    expect(await erase()).toMatchObject({ onTheirWay: 1 })
    cloud.clock.advance(60_000)
    expect(await erase()).toMatchObject({
      onTheirWay: 0,
      erasure: { conversations: 1, untold: 1, doneAt: cloud.clock.iso() },
    })
    expect(cloud.conversations.files.size).toBe(0)
  })
})

describe('files that could not be read', () => {
  const broken = (name: string, text: string) => ({
    file: { conversationId: name, day: '2026-11-20', name },
    text,
  })
  const lay = ({ cloud }: ReturnType<typeof setUp>) => {
    for (const { file, text } of [
      broken('wa-5511988887777', ''),
      broken('a', `{"shopper":"${phoneNumber}"}`),
      broken('b', '{"shopper":"+5511900007777"}'),
    ]) {
      cloud.conversations.setAside.push(file)
      cloud.conversations.setAsideTexts.set(file.name, text)
    }
  }

  it('are found by the number in their text or name, shown and erased', async () => {
    const all = setUp()

    lay(all)
    await all.ended('old')

    expect(
      (await planErasure(all.ports, phoneNumber))._unsafeUnwrap()
    ).toMatchObject({ conversations: 3 })
    expect((await all.erase()).erasure.conversations).toBe(3)
    expect(all.cloud.conversations.setAside.map(({ name }) => name)).toEqual([
      'b',
    ])
  })

  it('are found behind hundreds of others', async () => {
    const all = setUp()

    for (let index = 0; index < 250; index += 1) {
      all.cloud.conversations.setAside.push(broken(`other-${index}`, '{}').file)
    }
    lay(all)

    expect((await all.erase()).erasure.conversations).toBe(2)
    expect((await all.eraseOneOf('b')).erasure.conversations).toBe(1)
    expect(all.cloud.conversations.setAside).toHaveLength(250)
  })

  it('are erased by their conversation', async () => {
    const all = setUp()

    lay(all)

    expect(await all.eraseOneOf('b')).toMatchObject({
      erasure: { conversations: 1, doneAt: all.cloud.clock.iso() },
    })
    expect(all.cloud.conversations.setAside).toHaveLength(2)
  })
})

it('erases one conversation of a shopper without a phone number, and ends it first', async () => {
  const { ports, cloud, remote, opened, eraseOneOf } = setUp()

  await opened('now')
  await opened('other')

  expect(await eraseOneOf('now')).toMatchObject({
    onTheirWay: 0,
    erasure: { by, conversations: 1, tickets: [{ partner: 'ZENDESK' }] },
  })
  expect([...cloud.conversations.files.keys()]).toEqual(['other'])
  expect(remote.tickets[0]?.ended).toBe(true)
  expect(
    (
      await eraseConversation(ports, {
        conversationId: 'now',
        by,
        deadline: soon(ports),
      })
    )._unsafeUnwrapErr()
  ).toMatchObject([{ code: 'CONVERSATION_NOT_FOUND' }])
})
