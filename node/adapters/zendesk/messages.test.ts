import { languages } from '../../domain/locale'
import { translate, zendeskMessages } from './messages'

const placeholders = (sentence: string): string[] =>
  (sentence.match(/\{\w+\}/g) ?? []).sort()

describe('what people read about Zendesk', () => {
  it.each(languages)('is complete in %s, with the same blanks', (language) => {
    expect(Object.keys(zendeskMessages[language])).toEqual(
      Object.keys(zendeskMessages.pt)
    )

    Object.entries(zendeskMessages[language]).forEach(([key, sentence]) =>
      expect([key, placeholders(sentence)]).toEqual([
        key,
        placeholders(zendeskMessages.pt[key] ?? ''),
      ])
    )
  })

  it('puts in the values, whatever they hold', () => {
    expect(
      translate('en', 'file.link', {
        name: '{url}.pdf',
        url: 'https://x.example',
      })
    ).toBe('File that could not be attached: {url}.pdf https://x.example')
  })
})
