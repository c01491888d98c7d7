import { parseJson } from './parse-json'

it.each([
  ['{"a":[1]}', { a: [1] }],
  ['null', null],
  ['', undefined],
  ['{"a":', undefined],
  ['<html>', undefined],
])('reads %j', (text, value) => {
  expect(parseJson(text)).toEqual(value)
})
