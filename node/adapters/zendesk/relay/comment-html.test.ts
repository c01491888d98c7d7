import { commentHtml, wordsOf } from './comment-html'

describe('a text sent to Zendesk', () => {
  it.each([
    ['write to <a@b.example>', 'write to &lt;a@b.example&gt;'],
    ['one\n\n\ntwo\r\nthree', 'one<br><br><br>two<br>three'],
    ['  two blanks', '&nbsp; two blanks'],
    ['a   b', 'a&nbsp;&nbsp; b'],
    ['{{ticket.id}}', '&#123;&#123;ticket.id}}'],
    ['**bold** & "more"', '**bold** &amp; &quot;more&quot;'],
  ])('%j becomes %j', (text, html) => {
    expect(commentHtml(text)).toBe(html)
  })
})

describe("an agent's words", () => {
  it.each([
    // A real answer of 2023-08-02.
    ['A quick test\n&nbsp;', 'A quick test'],
    ['one\n&nbsp;\ntwo', 'one\n\ntwo'],
    ['Tom &amp; Ana &lt;3 &#39;x&#x27;', "Tom & Ana <3 'x'"],
    ['a&nbsp;b', 'a b'],
    ['100&unknown; &#99999999;', '100&unknown; &#99999999;'],
    ['&toString; &valueOf;', '&toString; &valueOf;'],
  ])('%j are %j', (plainBody, words) => {
    expect(wordsOf(plainBody)).toBe(words)
  })
})
