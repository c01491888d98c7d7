import type { PartnerName } from '../domain/partner-name'
import {
  handoffInput,
  messageInput,
  soon,
} from '../testing/conversation-inputs'
import { FakeCloud, readySettings } from '../testing/fake-ports'
import { fakePartnerModule, fakeWebhook } from '../testing/fake-partner'
import { FakeRemotePartner } from '../testing/fake-remote-partner'
import { offer } from '../testing/capability'
import { countingGate } from '../testing/gate'
import { graphqlOver } from './testing/graphql-over'
import { findHandoff } from '../usecases/conversation/find-handoff'
import { openTranscript } from '../usecases/conversation/open-transcript'
import { receivePartnerSignal } from '../usecases/conversation/receive-partner-signal/receive-partner-signal'
import { requestHandoff } from '../usecases/conversation/request-handoff/request-handoff'
import { sendShopperMessage } from '../usecases/conversation/send-shopper-message/send-shopper-message'
import { choosePartner } from '../usecases/partner/choose-partner'
import { saveConnection } from '../usecases/partner/save-connection/save-connection'
import { requestLicenses } from '../usecases/team/licenses/request-licenses'
import { readRoster } from '../usecases/team/roster/roster'

/** A partner that no merchant can choose: what it may do is known from its capabilities alone. */
const acme = 'ACME' as PartnerName

const by = 'ana@livestore.example'

const withAcme = async () => {
  const cloud = new FakeCloud({ ...readySettings(), partners: {} })
  const ports = cloud.replica()
  const remote = new FakeRemotePartner()
  const module = fakePartnerModule(acme, remote, countingGate(cloud.counter))

  offer(module, {
    licenses: { kind: 'STATED' },
    transcript: {
      kind: 'LINKED',
      present: ({ lines }) => lines.map(({ text }) => text),
    },
  })
  Object.assign(ports.partners, { [acme]: module })

  await choosePartner(ports, acme)
  await saveConnection(ports, { partner: acme, input: {}, by })

  return { ports, cloud, remote }
}

const receive = (
  { ports }: Awaited<ReturnType<typeof withAcme>>,
  updates: Parameters<typeof fakeWebhook>[0]['updates']
) =>
  receivePartnerSignal(
    ports,
    acme,
    fakeWebhook({ conversationId: 'conversation-1', updates }),
    soon(ports)
  )

it('takes a third partner through a whole handoff', async () => {
  const scenario = await withAcme()
  const { ports, cloud, remote } = scenario
  const at = cloud.clock.iso()

  const asked = await requestHandoff(ports, handoffInput(), soon(ports))

  expect(asked._unsafeUnwrap().handoff).toMatchObject({ partner: acme })

  await sendShopperMessage(ports, messageInput('m1'), soon(ports))

  expect(remote.messageIds).toEqual(['m1'])

  await receive(scenario, [
    { kind: 'message', id: 'a1', at, text: 'Hello', attachments: [] },
  ])
  await receive(scenario, [{ kind: 'closed', id: 'x', at }])

  expect(cloud.inbox.types).toEqual(
    expect.arrayContaining(['handoff.message', 'handoff.closed'])
  )
  expect(
    (await findHandoff(ports, 'conversation-1'))._unsafeUnwrap()
  ).toMatchObject({ partner: acme, status: 'CLOSED' })
})

it('shows its transcript at a link, in its own form', async () => {
  const { ports } = await withAcme()
  const asked = await requestHandoff(ports, handoffInput(), soon(ports))
  const address = await ports.links.issue(
    'transcripts',
    {
      partner: acme,
      conversationId: 'conversation-1',
      handoffId: asked._unsafeUnwrap().handoff?.id ?? '',
    },
    ports.clock.now() + 1000
  )
  const token = address._unsafeUnwrap().split('/').at(-1) ?? ''

  expect((await openTranscript(ports, token)).isOk()).toBe(true)
})

it('states its licenses, and fixes its team', async () => {
  const { ports, cloud } = await withAcme()

  await requestLicenses(ports, { partner: acme, quantity: 3, by })

  expect(cloud.settings.settings.team?.licenses[acme]).toMatchObject([
    { state: 'APPLIED', quantity: 3 },
  ])
  expect(cloud.mail.sent).toEqual([])
  expect((await readRoster(ports, acme))._unsafeUnwrap().canInvite).toBe(false)
})

it('is offered to the page with what it can do', async () => {
  const { ports } = await withAcme()
  const { data } = await graphqlOver(ports)(
    `{ liveSupportSettings { partners { connected capabilities { licenses transcript } } } }`
  )

  expect(data?.liveSupportSettings.partners[2]).toEqual({
    connected: true,
    capabilities: { licenses: 'STATED', transcript: 'LINKED' },
  })
})
