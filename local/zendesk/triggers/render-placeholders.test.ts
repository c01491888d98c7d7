import {
  makeField,
  makeShopper,
  makeTicket,
  makeTrigger,
  makeWebhook,
} from '../testing/make'
import type { TestAccount } from '../testing/test-account'
import { openTestAccount } from '../testing/test-account'

let account: TestAccount

beforeEach(async () => {
  account = await openTestAccount()
})
afterEach(() => account.close())

const reply = (more: Record<string, unknown> = {}) =>
  account.open('POST', '/sandbox/agent/tickets/1/reply', {
    body: 'Olá "Ana"\nsim \\ não',
    ...more,
  })

/** What a webhook's body becomes after Carla's reply. */
const rendered = async (
  body: string,
  { format = 'json', more = {} }: { format?: string; more?: object } = {}
) => {
  const webhookId = await makeWebhook(account, { request_format: format })
  const all = [{ field: 'update_type', value: 'Change' }]
  await makeTrigger(account, { webhookId, body, all })
  await reply({ ...more })
  await account.sandbox().idle()
  return account.receiver.received.at(-1)?.body ?? ''
}

describe('a ticket', () => {
  beforeEach(async () => {
    await makeShopper(account, { phone: '+5511988887777' })
    await makeTicket(account)
  })

  test.each([
    ['{{ticket.id}}', '1'],
    ['{{ticket.external_id}}', 'conv_1'],
    ['{{ticket.title}}', 'WhatsApp: Ana'],
    ['{{ticket.description}}', 'Where is my order?'],
    ['{{ticket.status}}', 'New'],
    ['{{ticket.tags}}', 'vtex-chatbot'],
    ['{{ticket.via}}', 'api'],
    [
      '{{ticket.link}}',
      'https://livestore-sandbox.zendesk.com/agent/tickets/1',
    ],
    ['{{ticket.requester.phone}}', '+5511988887777'],
    ['{{ticket.requester.first_name}}', 'Ana'],
    ['{{ticket.requester.external_id}}', 'wa:5511988887777'],
    ['{{ticket.assignee.name}}', ''],
    ['{{ticket.latest_public_comment.value}}', 'Olá \\"Ana\\"\\nsim \\\\ não'],
    ['{{ticket.latest_public_comment.author.name}}', 'Carla Mendes'],
    ['{{ticket.latest_public_comment.is_public}}', 'true'],
    ['{{ticket.latest_comment.created_at}}', '2026-08-03T12:00:00Z'],
    ['{{ticket.public_comments[1].value}}', 'Where is my order?'],
    ['{{ticket.comments.size}}', '2'],
    ['{{current_user.name}}', 'Carla Mendes'],
    ['{{Ticket.Id}}', ''],
    ['{{ticket.nothing}}', ''],
    ['{% if ticket.id == 1 %}yes{% endif %}', 'yes'],
    ['{{ticket.id', '{{ticket.id'],
  ])('%s', async (placeholder, expected) => {
    expect(await rendered(placeholder)).toBe(expected)
  })

  test('the newest public comment comes first, by its id', async () => {
    const id = await rendered('{{ticket.public_comments[0].id}}')
    const comments = await account.api('GET', '/tickets/1/comments')
    expect(id).toBe(String(comments.at('comments.1.id')))
  })

  test('a comment printed whole has a head; a collection prints what it is made of', async () => {
    expect(await rendered('{{ticket.latest_public_comment}}')).toBe(
      `${'-'.repeat(46)}\\n\\nCarla Mendes, Aug 3, 2026, 12:00 PM\\n\\nOlá \\"Ana\\"\\nsim \\\\ não`
    )
    const all = await rendered('{{ticket.comments}}')
    expect(all).toMatch(
      /^#<Comment id: \d+, author_id: \d+, via_id: 0, is_public: true, value: /
    )
    const html = await rendered('{{ticket.latest_public_comment_html}}')
    expect(html).toContain('Carla Mendes')
    expect(html).toContain('zd-comment')
  })

  test('internal notes are not public comments', async () => {
    const body =
      '{{ticket.latest_public_comment.value}}|{{ticket.latest_comment.value}}'
    const more = { body: 'note', public: false }
    expect(await rendered(body, { more })).toBe('Where is my order?|note')
  })

  test('values stay inside the JSON around them', async () => {
    const text = await rendered('{"text":"{{ticket.latest_comment.value}}"}')
    expect(JSON.parse(text)).toEqual({ text: 'Olá "Ana"\nsim \\ não' })
  })

  test('other formats are not escaped', async () => {
    const text = await rendered('{{ticket.latest_comment.value}}', {
      format: 'xml',
    })
    expect(text).toBe('Olá "Ana"\nsim \\ não')
  })

  test('files, one by one', async () => {
    const body =
      '[{% for attachment in ticket.latest_public_comment.attachments %}{"name":"{{attachment.filename}}","url":"{{attachment.url}}"}{% if forloop.last == false %},{% endif %}{% endfor %}]'
    const files = ['a.png', 'b.pdf'].map((name) => ({ name, base64: 'AA==' }))
    const list: unknown = JSON.parse(await rendered(body, { more: { files } }))
    expect(list).toEqual(
      ['a.png', 'b.pdf'].map((name) => ({
        name,
        url: expect.stringMatching(
          /^https:\/\/livestore-sandbox\.zendesk\.com\/attachments\/token\/.+/
        ),
      }))
    )
  })

  test.each([
    ['pt', 'Resolvido'],
    ['es', 'Resuelto'],
    ['en', 'Solved'],
  ])('the status in %s', async (locale, name) => {
    await account.open('POST', '/sandbox/settings', { locale })
    const more = { status: 'solved' }
    expect(await rendered('{{ticket.status}}', { more })).toBe(name)
  })

  test('the system is user -1', async () => {
    const webhookId = await makeWebhook(account)
    const all = [{ field: 'status', operator: 'value', value: 'closed' }]
    await makeTrigger(account, { webhookId, all, body: '{{current_user.id}}' })
    await account.open('POST', '/sandbox/agent/tickets/1/status', {
      status: 'closed',
    })
    await account.sandbox().idle()
    expect(account.receiver.received[0]?.body).toBe('-1')
  })
})

test('a custom field, and nothing for one that does not exist', async () => {
  const id = await makeField(account)
  await makeTicket(account, { custom_fields: [{ id, value: '+55 "x"' }] })
  const body = `{{ticket.ticket_field_${id}}}|{{ticket.ticket_field_1}}`
  expect(await rendered(body)).toBe('+55 \\"x\\"|')
})
