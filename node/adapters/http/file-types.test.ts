import { contentTypeOf, extensionOf, mediaTypeIn } from './file-types'

it.each([
  ['nota.PDF', 'application/pdf'],
  ['photo.jpeg', 'image/jpeg'],
  ['voice.opus', 'audio/ogg'],
  ['clip.3gp', 'video/3gpp'],
  ['unknown.q7q', undefined],
  ['jpg', undefined],
  ['', undefined],
])('takes %j for %p', (fileName, contentType) => {
  expect(contentTypeOf(fileName)).toBe(contentType)
})

it.each([
  ['image/jpeg', 'jpg'],
  ['IMAGE/PNG', 'png'],
  ['audio/ogg; codecs=opus', 'ogg'],
  ['audio/mpeg', 'mp3'],
  ['audio/aac', 'aac'],
  ['video/mp4', 'mp4'],
  ['application/octet-stream', undefined],
  ['no type', undefined],
  ['', undefined],
])('ends a file of type %j in %p', (contentType, ending) => {
  expect(extensionOf(contentType)).toBe(ending)
})

it.each([
  ['image/png', 'image/png'],
  ['text/plain; charset=utf-8', 'text/plain'],
  [
    'application/vnd.oasis.opendocument.text',
    'application/vnd.oasis.opendocument.text',
  ],
  ['image/png\r\nx-evil: 1', undefined],
  ['image\u2010png/x', undefined],
  ['image/💚', undefined],
  ['image', undefined],
  ['', undefined],
  [undefined, undefined],
])('finds in %j the type %s', (told, type) => {
  expect(mediaTypeIn(told)).toBe(type)
})
