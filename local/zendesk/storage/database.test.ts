import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { openDatabase } from './database'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'database-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const token = (id: string) => ({ id, description: '' })
const journal = () => join(folder, 'journal.ndjson')

test('a restart finds what was written, and not what was removed', () => {
  const db = openDatabase(folder)
  db.put('apiTokens', token('a'))
  db.put('apiTokens', token('b'))
  db.put('apiTokens', { id: 'a', description: 'changed' })
  db.remove('apiTokens', 'b')
  expect(db.next('ticket', 1)).toBe(1)
  db.close()

  const again = openDatabase(folder)
  expect(again.all('apiTokens')).toEqual([{ id: 'a', description: 'changed' }])
  expect(again.next('ticket', 1)).toBe(2)
  again.close()
  expect(readFileSync(journal(), 'utf8').trim().split('\n')).toHaveLength(3)
})

test('a change cut off while being written is not there at all', () => {
  const db = openDatabase(folder)
  db.put('apiTokens', token('a'))
  db.close()
  appendFileSync(journal(), '[["apiTokens","b",{"id":"b"')

  const again = openDatabase(folder)
  expect(again.all('apiTokens')).toEqual([token('a')])
  again.close()
})

describe('one change', () => {
  const refused = (db: ReturnType<typeof openDatabase>) =>
    db.change(
      () => {
        db.put('apiTokens', token('b'))
        db.remove('apiTokens', 'a')
        db.next('ticket', 1)
        return 'refused'
      },
      (result) => result !== 'refused'
    )

  test('leaves nothing when it is not wanted', () => {
    const db = openDatabase(folder)
    db.put('apiTokens', token('a'))
    const before = readFileSync(journal(), 'utf8')
    expect(refused(db)).toBe('refused')
    expect(db.all('apiTokens')).toEqual([token('a')])
    expect(readFileSync(journal(), 'utf8')).toBe(before)
    expect(db.next('ticket', 1)).toBe(1)
    db.close()
  })

  test('leaves nothing when it throws', () => {
    const db = openDatabase(folder)
    expect(() =>
      db.change(() => {
        db.put('apiTokens', token('a'))
        throw new Error('bug')
      })
    ).toThrow('bug')
    expect(db.count('apiTokens')).toBe(0)
    db.close()
  })

  test('is one line', () => {
    const db = openDatabase(folder)
    db.change(() => {
      db.put('apiTokens', token('a'))
      db.change(() => db.put('apiTokens', token('b')))
    })
    expect(readFileSync(journal(), 'utf8').split('\n')).toHaveLength(2)
    db.close()
  })
})

test('an index follows its rows', () => {
  const db = openDatabase(folder)
  const upload = (id: number, upload_token: string) =>
    db.put('attachments', {
      id,
      upload_token,
      file_name: 'x',
      content_type: 'x/y',
      size: 1,
      token: 't',
      created_at: 0,
      comment_id: null,
    })
  upload(1, 'one')
  upload(2, 'one')
  upload(1, 'two')
  const ids = (key: string) => db.having('attachments', key).map(({ id }) => id)
  expect([ids('one'), ids('two'), ids('none')]).toEqual([[2], [1], []])
  db.remove('attachments', 2)
  expect(ids('one')).toEqual([])
  db.close()
})
