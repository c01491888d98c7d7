import { gzipSync } from 'node:zlib'

import fc from 'fast-check'

import { platformRequest } from '../../testing/platform-request'
import { temporaryFolder } from '../../testing/temporary-folder'
import type { PlatformAnswer } from '../platform/platform-system'
import { bucketOver } from './bucket'
import { bucketsIn } from './folder-bucket'
import { fileNameOf, pathOf } from './file-name'
import { sortedNames } from './sorted-names'
import { vbase } from './vbase'

const root =
  'http://infra.io.vtex.com/vbase/v2/livestore/master/buckets/vtex.live-support'

const open = (dataFolder = temporaryFolder()) => {
  const system = vbase({
    openBucket: bucketsIn(dataFolder),
    account: 'livestore',
    workspace: 'master',
    appName: 'vtex.live-support',
  })

  return {
    dataFolder,
    ask: async (
      method: string,
      path: string,
      parts?: Parameters<typeof platformRequest>[2]
    ): Promise<PlatformAnswer> =>
      system.answer(platformRequest(method, `${root}/${path}`, parts)),
  }
}

const ifMatch = (etag?: string) => ({ headers: { 'if-match': etag } })

it('answers what was written, with its version', async () => {
  const { ask } = open()
  const written = await ask('PUT', 'b/files/conv/1.json', {
    json: { a: 1 },
    headers: { 'content-type': 'application/json' },
  })
  const read = await ask('GET', 'b/files/conv/1.json')

  expect(written.status).toBe(200)
  expect(read.status).toBe(200)
  expect(String(read.body)).toBe('{"a":1}')
  expect(read.headers).toEqual({
    etag: written.headers?.etag,
    'content-type': 'application/json',
  })
  expect(written.body).toEqual([
    { path: 'conv/1.json', hash: written.headers?.etag?.replaceAll('"', '') },
  ])
})

it('has a version for a file that is not there, good for creating it once', async () => {
  const { ask } = open()
  const missing = await ask('GET', 'b/files/new.json')
  const create = { json: 1, ...ifMatch(missing.headers?.etag) }

  expect(missing.status).toBe(404)
  expect((await ask('PUT', 'b/files/new.json', create)).status).toBe(200)
  expect((await ask('PUT', 'b/files/new.json', create)).status).toBe(412)
})

it('lets one of many writers with the same version win', async () => {
  const { ask } = open()
  const { headers } = await ask('PUT', 'b/files/x', { json: 0 })
  const answers = await Promise.all(
    [1, 2, 3, 4].map((json) =>
      ask('PUT', 'b/files/x', { json, ...ifMatch(headers?.etag) })
    )
  )

  expect(answers.map(({ status }) => status).sort()).toEqual([
    200, 412, 412, 412,
  ])
})

it('removes only the version that is named', async () => {
  const { ask } = open()
  const { headers } = await ask('PUT', 'b/files/x', { json: 0 })

  await ask('PUT', 'b/files/x', { json: 1 })

  expect(
    (await ask('DELETE', 'b/files/x', ifMatch(headers?.etag))).status
  ).toBe(412)
  expect((await ask('DELETE', 'b/files/x')).status).toBe(204)
  expect((await ask('DELETE', 'b/files/x')).status).toBe(404)
  expect((await ask('GET', 'b/files/x')).status).toBe(404)
})

it('stores the content of a zipped body', async () => {
  const { ask } = open()

  await ask('PUT', 'b/files/x', {
    body: gzipSync('words'),
    headers: { 'content-encoding': 'gzip' },
  })

  expect(String((await ask('GET', 'b/files/x')).body)).toBe('words')
})

it('lists page by page, in order, all files of a prefix and no other', async () => {
  const { ask } = open()
  const names = ['due/3', 'due/1', 'open/1', 'due/2', 'dua/9']

  for (const name of names) await ask('PUT', `b/files/${name}`, { json: name })

  const listed: string[] = []
  let next = ''

  do {
    const { body } = await ask(
      'GET',
      `b/files?prefix=due/&limit=2&next=${next}`
    )
    const page = body as { data: Array<{ path: string }>; next: string }

    listed.push(...page.data.map(({ path }) => path))
    next = page.next
  } while (next !== '')

  expect(listed).toEqual(['due/1', 'due/2', 'due/3'])
})

it('finds everything again after a restart', async () => {
  const before = open()
  const long = `${'x'.repeat(300)}é/.json`

  await before.ask('PUT', `b/files/${encodeURIComponent(long)}`, { json: 1 })
  await before.ask('PUT', 'b/files/a%20b', { json: 2 })
  await before.ask('PUT', 'b/files/c%252Ed.e', { json: 3 })

  const { ask } = open(before.dataFolder)
  const { body } = await ask('GET', 'b/files')

  expect(
    (body as { data: Array<{ path: string }> }).data.map(({ path }) => path)
  ).toEqual(['a b', 'c%2Ed.e', long])
  expect(
    String((await ask('GET', `b/files/${encodeURIComponent(long)}`)).body)
  ).toBe('1')
})

it.each([
  ['GET', '../other.app/b/files/x', 403],
  ['GET', 'b/conflicts', 404],
  ['GET', 'b/files?limit=0', 400],
  ['GET', 'b/files/%ff', 400],
  ['POST', 'b/files/x', 405],
  ['DELETE', 'b/files', 405],
])('answers %s %s with %i', async (method, path, status) => {
  expect((await open().ask(method, path)).status).toBe(status)
})

describe('file names', () => {
  const paths = fc.string({ minLength: 1, unit: 'grapheme', maxLength: 400 })

  it('are safe, and tell the path again where they are short enough', () => {
    fc.assert(
      fc.property(paths, (path) => {
        const name = fileNameOf(path)

        expect(name).toMatch(/^[\w%~-]{1,200}$/)
        expect([path, undefined]).toContain(pathOf(name))
      })
    )
  })

  it('differ for different paths', () => {
    fc.assert(
      fc.property(paths, paths, (one, other) => {
        expect(fileNameOf(one) === fileNameOf(other)).toBe(one === other)
      })
    )
  })
})

it('keeps names sorted whatever comes and goes', () => {
  const names = fc.uniqueArray(fc.string({ maxLength: 4 }))

  fc.assert(
    fc.property(names, names, names, (initial, added, removed) => {
      const sorted = sortedNames(initial)

      added.forEach(sorted.add)
      removed.forEach(sorted.remove)

      const expected = [...new Set([...initial, ...added])]
        .filter((name) => !removed.includes(name))
        .sort()

      expect(sorted.list({ prefix: '', limit: 10_000 })).toEqual(expected)
      expect(
        sorted.list({ prefix: '', after: expected[0], limit: 10_000 })
      ).toEqual(expected.slice(1))
    })
  )
})

// The runtime's client and vtex/go-clients vbase/client.go send the quoted ETag; nothing says that a bare hash is taken.
it('takes the quoted ETag of a read or write only, and tells no version in lists', async () => {
  const { ask } = open()
  const written = await ask('PUT', 'b/files/a.json', { json: {} })
  const etag = written.headers?.etag
  const bare = etag?.slice(1, -1)
  const write = async (version?: string) =>
    (await ask('PUT', 'b/files/a.json', { json: {}, ...ifMatch(version) }))
      .status

  expect(await write(bare)).toBe(412)
  expect(await write(`W/${etag}`)).toBe(412)
  expect(await write(etag)).toBe(200)
  expect((await ask('GET', 'b/files')).body).toMatchObject({
    data: [{ path: 'a.json' }],
  })
  expect(JSON.stringify((await ask('GET', 'b/files')).body)).not.toContain(
    'hash'
  )
})

it('looks for the names of a folder when files are first listed, and never again', () => {
  const looked = jest.fn(() => ['a', 'b'])
  const bucket = bucketOver({
    read: () => undefined,
    put: () => 'hash',
    remove: () => undefined,
    paths: looked,
  })
  const content = { contentType: 'text/plain', content: Buffer.from('') }

  bucket.read('a')
  bucket.write('a', content)
  expect(looked).not.toHaveBeenCalled()

  expect(bucket.list({ prefix: '', limit: 9 }).paths).toEqual(['a', 'b'])
  bucket.write('c', content)
  bucket.remove('a')
  expect(bucket.list({ prefix: '', limit: 9 }).paths).toEqual(['b', 'c'])
  expect(looked).toHaveBeenCalledTimes(1)
})
