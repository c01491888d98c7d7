import { mediaTypeOf } from './media'

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
