import { languages } from '../../domain/locale'
import { say, zendeskTexts } from './messages'

const placeholders = (sentence: string): string[] =>
  (sentence.match(/\{\w+\}/g) ?? []).sort()

describe('what people read about Zendesk', () => {
  it.each(languages)('is complete in %s, with the same blanks', (language) => {
    expect(Object.keys(zendeskTexts[language])).toEqual(
      Object.keys(zendeskTexts.pt)
    )

    Object.entries(zendeskTexts[language]).forEach(([key, sentence]) =>
      expect([key, placeholders(sentence)]).toEqual([
        key,
        placeholders(zendeskTexts.pt[key] ?? ''),
      ])
    )
  })

  it('puts in the values, whatever they hold', () => {
    expect(
      say('en', 'file.link', { name: '{url}.pdf', url: 'https://x.example' })
    ).toBe('File that could not be attached: {url}.pdf https://x.example')
  })
})
