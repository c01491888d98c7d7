import { contentTypeOf, fileNameIn, mediaTypeOf } from './media'

it.each([
  ['https://files.example/a/b%20c.PDF?x=1', 'b c.PDF', 'application/pdf'],
  ['https://files.example/photo.jpeg', 'photo.jpeg', 'image/jpeg'],
  ['https://files.example/unknown.xyz', 'unknown.xyz', undefined],
  ['https://files.example/', '', undefined],
  ['https://files.example/%E0%A4', '', undefined],
  ['no address', '', undefined],
])('%s is %p of type %p', (url, fileName, contentType) => {
  expect(fileNameIn(url)).toBe(fileName)
  expect(contentTypeOf(fileName)).toBe(contentType)
})

it.each([
  ['image/png', 'image'],
  ['VIDEO/mp4', 'video'],
  ['audio/ogg; codecs=opus', 'audio'],
  ['application/pdf', 'file'],
  ['imagery', 'file'],
  [undefined, 'file'],
])('%p goes as %s', (contentType, type) => {
  expect(mediaTypeOf(contentType)).toBe(type)
})
