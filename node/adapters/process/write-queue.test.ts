import type { QueuedChange } from '../../ports/write-queue'
import type { QueuedChanges } from './write-queue'
import { writeQueue } from './write-queue'

const setUp = () => {
  const queued: QueuedChanges = new Map()
  const started: string[] = []
  const change = (name: string): QueuedChange => ({
    applyTo: async (record) => record,
    settle: () => undefined,
    start: () => started.push(name),
  })

  return {
    queued,
    started,
    change,
    queue: writeQueue(queued, 'livestore/master'),
  }
}

it('has one writer at a time, in the order in which they came', () => {
  const { started, change, queue } = setUp()

  expect(queue.enter('c-1', change('a'))).toBe(true)
  expect(queue.enter('c-1', change('b'))).toBe(false)
  expect(queue.enter('c-1', change('c'))).toBe(false)
  expect(queue.enter('c-2', change('d'))).toBe(true)

  queue.release('c-1', {})
  expect(started).toEqual(['b'])

  queue.release('c-1', {})
  expect(started).toEqual(['b', 'c'])
})

it('puts what was drained and not written before what came since', () => {
  const { started, change, queue } = setUp()

  queue.enter('c-1', change('a'))
  queue.enter('c-1', change('b'))
  const requeued = queue.drain('c-1')

  queue.enter('c-1', change('c'))
  queue.release('c-1', { requeued })
  queue.release('c-1', {})

  expect(started).toEqual(['b', 'c'])
})

it('keeps nothing of a conversation that nobody writes', () => {
  const { queued, change, queue } = setUp()

  queue.enter('c-1', change('a'))
  expect(queue.drain('c-1')).toEqual([])
  queue.release('c-1', {})

  expect(queued.size).toBe(0)
  expect(queue.enter('c-1', change('b'))).toBe(true)
})

it('lets a conversation of another store be written meanwhile', () => {
  const { queued, change, queue } = setUp()

  queue.enter('c-1', change('a'))

  expect(
    writeQueue(queued, 'otherstore/master').enter('c-1', change('b'))
  ).toBe(true)
})
