import { FakeLinks } from '../../../testing/fake-links'
import { ManualClock } from '../../../testing/manual-clock'
import { linkFiles } from './link-files'
import { readWebhookBody } from './webhook-body'
import { readMessage } from './read-message'

const at = '2026-11-20T12:00:00.000Z'

const linked = async (url: string) => {
  const clock = new ManualClock()
  const links = new FakeLinks(clock)
  const body = readWebhookBody(
    JSON.stringify({ message: { hash: 'm1', content: 'See', url } })
  )._unsafeUnwrap()
  const update = readMessage(body, body.message!, at)
  const signal = await linkFiles(
    { links, clock },
    { conversationId: 'c1', updates: [update] }
  )

  return { links, message: signal._unsafeUnwrap().updates[0] }
}

it("gives the bot an address of ours for an agent's file", async () => {
  const url = 'https://zchat.zenvia.io/storage/1/nota%20fiscal.pdf'
  const { links, message } = await linked(url)
  const attachments = message?.kind === 'message' ? message.attachments : []
  const token = attachments[0]?.url.split('/').at(-2) ?? ''

  expect(message).toMatchObject({ text: 'See' })
  expect(attachments).toMatchObject([
    { fileName: 'nota fiscal.pdf', contentType: 'application/pdf' },
  ])
  expect(attachments[0]?.url).toMatch(/\/file\.pdf$/)
  expect(attachments[0]?.url).not.toContain('zenvia')
  expect(
    (await links.open('files', token))._unsafeUnwrap().payload
  ).toMatchObject({ partner: 'ZENVIA', conversationId: 'c1', url })
})

it.each([
  'javascript:alert(1)',
  'file:///etc/passwd',
  'ftp://zchat.zenvia.io/storage/1/a.pdf',
  'http://zchat.zenvia.io/storage/1/a.pdf',
  'http://169.254.169.254/latest/meta-data',
  'https://evil.example/storage/1/a.pdf',
  'https://zchat.zenvia.io.evil.example/storage/1/a.pdf',
  'https://zchat.zenvia.io/api/external/agents',
  'https://zchat.zenvia.io/storage/../api/external/agents',
  'https://user@zchat.zenvia.io/storage/1/a.pdf',
  'no address',
])('never hands over %s, and says that a file is missing', async (url) => {
  const { message } = await linked(url)

  expect(message).toMatchObject({
    text: expect.stringContaining('Não foi possível entregar o arquivo'),
    attachments: [],
  })
})
