import { agentWords } from './agent-words'

const PICTURE = 'https://acme.zendesk.com/attachments/token/x/?name=a.png'

const words = (plain: string, html = '', isAttached = true) =>
  agentWords({
    id: '1',
    author_id: '2',
    public: true,
    body: '',
    plain_body: plain,
    html_body: html,
    created_at: '2026-11-22T12:00:00Z',
    attachments: isAttached
      ? [{ file_name: 'a.png', content_url: PICTURE }]
      : [],
  })

describe('links', () => {
  it.each([
    [
      'See here and there.',
      'See <a href="https://a.example/?x=1&amp;y=2" rel="noreferrer">here</a> and <a href="https://b.example"><b>there</b></a>.',
      'See here (https://a.example/?x=1&y=2) and there (https://b.example).',
    ],
    [
      'here, and here',
      '<a href="https://a.example">here</a>, and <a href="https://b.example">here</a>',
      'here (https://a.example), and here (https://b.example)',
    ],
    [
      'Write to us',
      '<a href="mailto:help@a.example">Write to us</a>',
      'Write to us (help@a.example)',
    ],
    ['Look', 'Look<a href="https://a.example"></a>', 'Look\nhttps://a.example'],
  ])('that the plain text hides are told: %j', (plain, html, told) => {
    expect(words(plain, html)).toBe(told)
  })

  it.each([
    [
      'https://a.example/',
      '<a href="https://a.example">https://a.example/</a>',
    ],
    ['www.a.example', '<a href="http://www.a.example">www.a.example</a>'],
    ['help@a.example', '<a href="mailto:help@a.example">help@a.example</a>'],
    [
      'https://a.example/café/a b',
      '<a href="https://a.example/caf%C3%A9/a%20b">https://a.example/café/a b</a>',
    ],
    ['+55 11 4000-1000', '<a href="tel:+55114000-1000">+55 11 4000-1000</a>'],
    ['100%.a.example', '<a href="https://100%.a.example">100%.a.example</a>'],
    ['x', '<a href="javascript:alert(1)">x</a>'],
    ['<a href="https://a.example">', '&lt;a href="https://a.example"&gt;'],
  ])(
    'that are their own words, or none, stay as they are: %j',
    (plain, html) => {
      expect(words(plain, html)).toBe(plain)
    }
  )
})

describe('pictures', () => {
  it.each([
    [`![](${PICTURE})`, ''],
    [`One\n\n![a](https://help.acme.com/attachments/token/x/)`, 'One'],
    [`One ![](${PICTURE}) two`, 'One two'],
  ])('that are attached are not told by their address: %j', (plain, told) => {
    expect(words(plain)).toBe(told)
  })

  it('are not what an agent typed like one', () => {
    const typed = '![x](https://elsewhere.example/x.png) ![y](z)'

    expect(words(typed)).toBe(typed)
    expect(words(`![](${PICTURE})`, '', false)).toBe(`![](${PICTURE})`)
  })
})

const LONG = 100_000

it.each(
  [' ', '&nbsp;', '\n', '![', '![](', '<a ', '<a href="http://a.b">', '<'].map(
    (part) => [part, part.repeat(LONG / part.length)]
  )
)(
  'of an agent who wrote %j for ever are read all the same, and at once',
  (_part, long) => {
    const startedAt = process.cpuUsage().user

    words(`x${long}x`, `<a href="http:${long}x</a>${long}`)

    expect(process.cpuUsage().user - startedAt).toBeLessThan(1_000_000)
  }
)
