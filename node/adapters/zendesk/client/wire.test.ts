import { parseJson } from '../../../domain/parse-json'
import { idSchema } from './wire'

it.each([
  ['7001', '7001'],
  ['"01GH1M5Q7V3Y8C9K2D4E6F8G0H"', '01GH1M5Q7V3Y8C9K2D4E6F8G0H'],
  ['9007199254740991', '9007199254740991'],
])('reads %s as the id %s', (text, id) => {
  expect(idSchema.parse(parseJson(text))).toBe(id)
})

it.each(['9007199254740993', '1.5', 'null', '{}'])(
  'reads no id in %s',
  (text) => {
    expect(idSchema.safeParse(parseJson(text)).success).toBe(false)
  }
)
