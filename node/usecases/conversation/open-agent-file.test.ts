import { Readable } from 'node:stream'

import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { DeliveryFailure } from '../../domain/conversation/outbox/delivery-failure'
import type { PartnerFile } from '../../ports/partner'
import { fakePorts } from '../../testing/fake-ports'
import { openAgentFile } from './open-agent-file'

const URL_OF_FILE = 'https://remote.example/attachments/1'

const found = (): Result<PartnerFile, DeliveryFailure> =>
  ok({
    stream: Readable.from(['bytes']),
    fileName: 'partner.png',
    contentType: 'application/octet-stream',
    contentLength: 5,
  })

const setUp = (answer = found) => {
  const { ports, cloud } = fakePorts()
  const opened: Array<[string, number]> = []
  const module = ports.partners.ZENDESK
  const ZENDESK: typeof module = {
    ...module,
    connect: (connection) => ({
      ...module.connect(connection),
      openFile: async (url, timeoutMs) => {
        opened.push([url, timeoutMs])

        return answer()
      },
    }),
  }

  const open = async (link: Record<string, string> = {}, expiresIn = 1000) => {
    const address = await ports.links.issue(
      'files',
      { partner: 'ZENDESK', url: URL_OF_FILE, ...link },
      ports.clock.now() + expiresIn
    )
    const token = address._unsafeUnwrap().split('/').at(-1) ?? ''

    return openAgentFile(
      { ...ports, partners: { ...ports.partners, ZENDESK } },
      token,
      9000
    )
  }

  return { cloud, opened, open }
}

it("opens the file at the partner, under the link's name and type", async () => {
  const { opened, open } = setUp()

  const file = await open({ fileName: 'a.png', contentType: 'image/png' })

  expect(opened).toEqual([[URL_OF_FILE, 9000]])
  expect(file._unsafeUnwrap().file).toMatchObject({
    fileName: 'a.png',
    contentType: 'image/png',
    contentLength: 5,
  })
})

it("takes the partner's name and type where the link has none", async () => {
  const { open } = setUp()

  const file = await open({ fileName: '', contentType: '' })

  expect(file._unsafeUnwrap().file).toMatchObject({
    fileName: 'partner.png',
    contentType: 'application/octet-stream',
  })
})

it.each([
  ['expired', {}, 0],
  ['of a partner that nobody knows', { partner: 'OTHER' }, 1000],
])('opens nothing for a link that is %s', async (_what, link, expiresIn) => {
  const { opened, open } = setUp()

  expect((await open(link, expiresIn))._unsafeUnwrapErr()).toBe('NO_SUCH_FILE')
  expect(opened).toEqual([])
})

it.each([
  ['REFUSED', 'NO_SUCH_FILE'],
  ['CONNECTION', 'TRY_LATER'],
] as const)('when the partner says %s, answers %s', async (kind, expected) => {
  const { open } = setUp(() => err({ kind, code: 'x', detail: 'x' }))

  expect((await open())._unsafeUnwrapErr()).toBe(expected)
})

it('asks to come again when the partner or the store is away', async () => {
  const away = setUp(() =>
    err({ kind: 'RETRY', ambiguous: false, detail: 'x' })
  )
  expect((await away.open())._unsafeUnwrapErr()).toBe('TRY_LATER')

  const { cloud, open } = setUp()
  cloud.settings.faults.next('current', { kind: 'UNAVAILABLE', detail: 'x' })
  expect((await open())._unsafeUnwrapErr()).toBe('TRY_LATER')
})
