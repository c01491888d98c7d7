import { languages } from '../domain/locale'
import { hoursMessages } from './hours'

it.each(languages)(
  'says everything in %s, with the same values',
  (language) => {
    const values = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort()
    const shape = (messages: Record<string, string>) =>
      Object.entries(messages).map(([key, text]) => [key, values(text)])

    expect(shape(hoursMessages[language])).toEqual(shape(hoursMessages.pt))
  }
)
