import { languages } from '../../domain/locale'
import { zenviaMessages } from './messages'

it.each(languages)(
  'says everything in %s, with the same values',
  (language) => {
    const values = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()
    const shape = (messages: Record<string, string>) =>
      Object.entries(messages).map(([key, text]) => [key, values(text)])

    expect(shape(zenviaMessages[language])).toEqual(shape(zenviaMessages.pt))
  }
)
