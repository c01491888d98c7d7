import { fileNameIn } from './file-name-in'

it.each([
  ['https://files.example/a/b%20c.PDF?x=1', 'b c.PDF'],
  ['https://files.example/a/', ''],
  ['https://files.example', ''],
  ['https://files.example/%E0%A4%A', '%E0%A4%A'],
  ['no address', ''],
])('names %j %j', (url, name) => {
  expect(fileNameIn(url)).toBe(name)
})
