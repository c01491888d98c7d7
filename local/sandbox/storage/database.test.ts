import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { openDatabase } from './database'

interface Rows {
  tokens: { id: string; description: string }
  attachments: { id: number; upload: string }
}

let folder: string

const opened = () =>
  openDatabase<Rows>(folder, {
    tokens: null,
    attachments: ({ upload }) => upload,
  })

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'database-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const token = (id: string) => ({ id, description: '' })
const journal = () => join(folder, 'journal.ndjson')

test('a restart finds what was written, and not what was removed', () => {
  const db = opened()
  db.tokens.put(token('a'))
  db.tokens.put(token('b'))
  db.tokens.put({ id: 'a', description: 'changed' })
  db.tokens.remove('b')
  expect(db.next('ticket', 1)).toBe(1)
  db.close()

  const again = opened()
  expect(again.tokens.all()).toEqual([{ id: 'a', description: 'changed' }])
  expect(again.next('ticket', 1)).toBe(2)
  again.close()
  expect(readFileSync(journal(), 'utf8').trim().split('\n')).toHaveLength(3)
})

test('a change cut off while being written is not there at all', () => {
  const db = opened()
  db.tokens.put(token('a'))
  db.close()
  appendFileSync(journal(), '[["tokens","b",{"id":"b"')

  const again = opened()
  expect(again.tokens.all()).toEqual([token('a')])
  again.close()
})

describe('one change', () => {
  const refused = (db: ReturnType<typeof opened>) =>
    db.change(
      () => {
        db.tokens.put(token('b'))
        db.tokens.remove('a')
        db.next('ticket', 1)
        return 'refused'
      },
      (result) => result !== 'refused'
    )

  test('leaves nothing when it is not wanted', () => {
    const db = opened()
    db.tokens.put(token('a'))
    const before = readFileSync(journal(), 'utf8')
    expect(refused(db)).toBe('refused')
    expect(db.tokens.all()).toEqual([token('a')])
    expect(readFileSync(journal(), 'utf8')).toBe(before)
    expect(db.next('ticket', 1)).toBe(1)
    db.close()
  })

  test('leaves nothing when it throws', () => {
    const db = opened()
    expect(() =>
      db.change(() => {
        db.tokens.put(token('a'))
        throw new Error('bug')
      })
    ).toThrow('bug')
    expect(db.tokens.size()).toBe(0)
    db.close()
  })

  test('is one line', () => {
    const db = opened()
    db.change(() => {
      db.tokens.put(token('a'))
      db.change(() => db.tokens.put(token('b')))
    })
    expect(readFileSync(journal(), 'utf8').split('\n')).toHaveLength(2)
    db.close()
  })
})

test('an index follows its rows', () => {
  const db = opened()
  db.attachments.put({ id: 1, upload: 'one' })
  db.attachments.put({ id: 2, upload: 'one' })
  db.attachments.put({ id: 1, upload: 'two' })
  const ids = (key: string) => db.attachments.having(key).map(({ id }) => id)
  expect([ids('one'), ids('two'), ids('none')]).toEqual([[2], [1], []])
  db.attachments.remove(2)
  expect(ids('one')).toEqual([])
  db.close()
})
