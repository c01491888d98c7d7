import { makeShopper, makeTicket } from '../testing/make'
import type { TestAccount } from '../testing/test-account'
import { openTestAccount } from '../testing/test-account'

/** Ticket comments reference, Bodies, and what was read from a live account. */

let account: TestAccount
let id: number
let shopper: number

beforeEach(async () => {
  account = await openTestAccount()
  shopper = await makeShopper(account)
  id = await makeTicket(account)
})
afterEach(() => account.close())

const comment = async (content: object) => {
  const answer = await account.api('PUT', `/tickets/${id}`, {
    ticket: { comment: { public: true, author_id: shopper, ...content } },
  })

  return answer.at('audit.events.0')
}

test.each([
  ['a b  c', 'a b c'],
  ['a\n\n\nb', 'a\nb'],
  ['  indented\n   more', 'indented\nmore'],
  ['write to <a@b.example> now', 'write to now'],
  ['{{ticket.id}}', '{{ticket.id}}'],
])('a shopper’s body of %j is kept as %j', async (body, kept) => {
  expect(await comment({ body })).toMatchObject({
    body: kept,
    plain_body: kept,
  })
})

test.each([
  ['a&lt;b&gt; &amp; c', 'a<b> & c'],
  ['one<br><br><br>two', 'one\n\n\ntwo'],
  ['a  b\nc', 'a b c'],
  ['&#123;&#123;ticket.id}}', '{{ticket.id}}'],
])('HTML of %j is read as %j', async (html_body, plain_body) => {
  expect(await comment({ html_body })).toMatchObject({ html_body, plain_body })
})

test('what an agent writes as a placeholder is filled in', async () => {
  const me = await account.api('GET', '/users/me')
  const author_id = me.at('user.id')
  expect(
    await comment({ body: 'No {{ticket.id}}{{no.such}}', author_id })
  ).toMatchObject({ plain_body: `No ${id}` })
  expect(
    await comment({ html_body: '{{ticket.title}}', author_id })
  ).toMatchObject({ html_body: 'WhatsApp: Ana' })
})

// A real answer of 2023-08-02: html `A quick test<br>&nbsp;<br>`.
test('an agent’s empty line is a literal &nbsp; in plain_body', async () => {
  await account.open('POST', `/sandbox/agent/tickets/${id}/reply`, {
    body: 'A quick test\n\n',
  })
  const list = await account.api('GET', `/tickets/${id}/comments.json`)
  expect(list.at('comments.1')).toMatchObject({
    html_body:
      '<div class="zd-comment" dir="auto">A quick test<br>&nbsp;<br>&nbsp;</div>',
    plain_body: 'A quick test\n&nbsp;\n&nbsp;',
    body: 'A quick test',
  })
})
