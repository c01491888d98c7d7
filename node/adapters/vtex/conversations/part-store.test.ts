import type { TimelineEntry } from '../../../domain/conversation/timeline/timeline-entry'
import { MemoryFiles } from '../testing/memory-files'
import { timelineStore } from './part-store'

const revealed: TimelineEntry = {
  kind: 'PERSON',
  did: 'REVEALED',
  by: 'ana@livestore.example',
  at: '2026-11-20T12:00:00.000Z',
}

it('answers a part as it was written, and nothing for one that is gone', async () => {
  const store = timelineStore(new MemoryFiles())

  await store.write('c/1', 'p1', [revealed])

  expect((await store.read('c/1', 'p1'))._unsafeUnwrap()).toEqual([revealed])
  expect((await store.read('c/1', 'p2'))._unsafeUnwrap()).toEqual([])
})

it('removes all parts of a conversation and none of another', async () => {
  const files = new MemoryFiles()
  const store = timelineStore(files)

  for (let number = 0; number < 250; number += 1) {
    await store.write('c', `p${number}`, [revealed])
  }

  await store.write('c2', 'p', [revealed])
  expect((await store.removeAll('c')).isOk()).toBe(true)
  expect(files.names('timelines')).toEqual(['c2.json_p'])
})
