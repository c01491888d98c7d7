import { BLANK, memoryBucket } from './memory-bucket'

const content = (text: string) => ({
  contentType: 'application/json',
  content: Buffer.from(text),
})

const open = () =>
  memoryBucket(
    [
      { bucket: 'b', path: 'settings.json', content: '{}' },
      {
        bucket: 'b',
        path: `bench-${BLANK}.json`,
        content: `{"id":"bench-${BLANK}","ticket":"9${BLANK}"}`,
      },
    ],
    ['bench-200000000.json', 'bench-200000001.json']
  )

it('has a file for each number', () => {
  const bucket = open()

  expect(String(bucket.read('bench-123456789.json')?.content)).toBe(
    '{"id":"bench-123456789","ticket":"9123456789"}'
  )
  expect(String(bucket.read('settings.json')?.content)).toBe('{}')
  expect(bucket.read('new-bench-123456789.json')).toBeUndefined()
})

it('takes a write only for the version that is there', () => {
  const bucket = open()
  const path = 'bench-123456789.json'
  const first = bucket.version(path)
  const second = bucket.write(path, content('2'), first)

  expect(second).toEqual(expect.any(String))
  expect(bucket.write(path, content('3'), first)).toBeUndefined()
  expect(bucket.write(path, content('3'), second)).toEqual(expect.any(String))
  expect(String(bucket.read(path)?.content)).toBe('3')
})

it.each([
  ['a file that is there', 'bench-123456789.json', true],
  ['a file that is not', 'other.json', false],
])('takes any version of %s', (_, path, isTaken) => {
  expect(open().write(path, content('1'), '*') !== undefined).toBe(isTaken)
})

it('lists what it was given to list and what was written, but nothing that was removed', () => {
  const bucket = open()

  bucket.write('bench-300000000.json', content('1'))
  bucket.remove('bench-200000000.json')

  const page = bucket.list({ prefix: 'bench-', limit: 1 })

  expect(page).toMatchObject({
    paths: ['bench-200000001.json'],
    next: 'bench-200000001.json',
  })
  expect(
    bucket.list({ prefix: 'bench-', limit: 5, next: page.next }).paths
  ).toEqual(['bench-300000000.json'])
})
