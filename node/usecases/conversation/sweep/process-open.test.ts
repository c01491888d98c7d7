import { DAY_MS, MINUTE_MS } from '../../../domain/time-units'
import { endHandoff } from '../end-handoff'
import { findHandoff } from '../find-handoff'
import { sendShopperMessage } from '../send-shopper-message/send-shopper-message'
import { offer } from '../../../testing/capability'
import { messageInput, soon } from '../../../testing/conversation-inputs'
import { CONVERSATION_ID, lost, setUp } from '../../../testing/sweep-set-up'

describe('the walk through open handoffs', () => {
  it('finds what a dead holder left without an entry', async () => {
    const { ports, cloud, remote, run, open } = setUp()

    await open(CONVERSATION_ID)

    const dying = cloud.replica({
      gate: async (call, act) => {
        if (call === 'partner.send') await new Promise(() => undefined)

        return act()
      },
    })

    void sendShopperMessage(dying, messageInput('m1'), soon(ports))
    await new Promise(setImmediate)

    expect(cloud.index.due.size).toBe(0)

    await run()
    expect(remote.messageIds).toEqual([])

    cloud.clock.advance(31_000)
    await run()
    expect(remote.messageIds).toEqual(['m1'])
  })

  it("asks for the agent's words that no webhook told while it was broken", async () => {
    const { cloud, remote, run, open } = setUp()
    const told = () =>
      cloud.inbox.received.flatMap(({ message }) => message?.id ?? [])

    await open(CONVERSATION_ID)
    remote.ticketOf(CONVERSATION_ID)?.updates.push({
      kind: 'message',
      id: 'u1',
      at: cloud.clock.iso(),
      text: 'Are you there?',
      attachments: [],
    })
    cloud.clock.advance(MINUTE_MS)
    await run()
    expect(told()).toEqual([])

    cloud.settings.change(({ partners }) => {
      partners.ZENDESK!.provisioningReport = {
        steps: [],
        checkedAt: cloud.clock.iso(),
        mendedAt: cloud.clock.iso(),
      }
    })
    await run()
    expect(told()).toEqual(['u1'])
  })

  it('ends what was silent for 30 days', async () => {
    const { cloud, remote, run, open } = setUp()

    await open(CONVERSATION_ID)
    cloud.clock.advance(30 * DAY_MS)
    await run()

    expect(cloud.inbox.received.at(-1)).toMatchObject({
      type: 'handoff.closed',
      event: { type: 'enable_bot' },
      handoff: { closeReason: 'EXPIRED' },
    })
    expect(remote.tickets).toMatchObject([{ ended: true }])
  })

  it('files what has ended under its day, but not what has just begun', async () => {
    const { ports, cloud, run, open } = setUp()

    await open(CONVERSATION_ID)
    await endHandoff(ports, { conversationId: CONVERSATION_ID }, soon(ports))
    await run()

    expect(cloud.index.open.size).toBe(1)

    cloud.clock.advance(10 * MINUTE_MS)
    await run()

    expect(cloud.index.open.size).toBe(0)
    expect([...cloud.index.closed.keys()]).toEqual([
      `${cloud.conversations.peek(CONVERSATION_ID)?.handoff.closedAt}/conversation-1`,
    ])
  })

  it('keeps what has ended and still has something to deliver', async () => {
    const { ports, cloud, remote, run, open } = setUp()

    await open(CONVERSATION_ID)
    remote.faults.next('end', lost, { times: 20 })
    await endHandoff(ports, { conversationId: CONVERSATION_ID }, soon(ports))
    cloud.clock.advance(10 * MINUTE_MS)
    await run()

    expect(cloud.index.open.size).toBe(1)
  })

  it('asks a partner that was silent for long, so that no lost signal keeps the bot silent', async () => {
    const { ports, cloud, remote, run, open } = setUp()

    await open(CONVERSATION_ID)
    remote.ticketOf(CONVERSATION_ID)?.updates.push(
      {
        kind: 'message',
        id: 'comment:1',
        at: cloud.clock.iso(),
        text: 'Done!',
        attachments: [],
      },
      { kind: 'closed', id: 'closed', at: cloud.clock.iso() }
    )
    cloud.clock.advance(14 * MINUTE_MS)
    await run()

    expect(cloud.counter.count('partner.fetchUpdates')).toBe(0)

    cloud.clock.advance(2 * MINUTE_MS)
    await run()

    expect(cloud.inbox.types).toEqual([
      'handoff.queued',
      'handoff.accepted',
      'handoff.message',
      'handoff.closed',
    ])
    expect(
      (await findHandoff(ports, CONVERSATION_ID))._unsafeUnwrap()
    ).toMatchObject({ status: 'CLOSED', closeReason: 'AGENT_RESOLVED' })
  })

  it('leaves alone a partner that cannot be polled', async () => {
    const { ports, cloud, run, open } = setUp()

    offer(ports.partners.ZENDESK, { updates: 'SIGNALLED' })
    await open(CONVERSATION_ID)
    cloud.clock.advance(DAY_MS)
    await run()

    expect(cloud.counter.count('partner.fetchUpdates')).toBe(0)
  })

  it('goes on where it stopped, and begins again at the end', async () => {
    const { run, open } = setUp()

    await open('c1', 'c2', 'c3')

    expect([await run(2), await run(2), await run(2)]).toMatchObject([
      { open: 2 },
      { open: 1 },
      { open: 2 },
    ])
  })
})
