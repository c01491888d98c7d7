import { botTokenIn, languageIn } from './caller'

const headers =
  (sent: Record<string, string>) =>
  (name: string): string =>
    sent[name] ?? ''

describe('botTokenIn', () => {
  it.each([
    [{ 'x-live-support-bot-token': 'lsb_1' }, 'lsb_1'],
    [{ authorization: 'Bearer lsb_2' }, 'lsb_2'],
    [{ authorization: 'bearer  lsb_2' }, 'lsb_2'],
    [
      { 'x-live-support-bot-token': 'lsb_1', authorization: 'Bearer app' },
      'lsb_1',
    ],
    [{ authorization: 'Basic lsb_2' }, undefined],
    [{ authorization: 'lsb_2' }, undefined],
    [{}, undefined],
  ])('in %j is %s', (sent: Record<string, string>, token) => {
    expect(botTokenIn(headers(sent))).toBe(token)
  })
})

describe('languageIn', () => {
  it.each([
    ['es-AR', { 'accept-language': 'en' }, 'es'],
    [undefined, { 'accept-language': 'en-US,en;q=0.9' }, 'en'],
    ['', { 'accept-language': 'es' }, 'es'],
    ['fr-FR', { 'accept-language': 'en' }, 'pt'],
    [undefined, {}, 'pt'],
  ])('of %s and %j is %s', (locale, sent: Record<string, string>, language) => {
    expect(languageIn(headers(sent), locale)).toBe(language)
  })
})
