import { erasureStore } from './erasure-store'
import { MemoryFiles } from '../testing/memory-files'

it('keeps a receipt under a name that does not tell the number', async () => {
  const files = new MemoryFiles()
  const store = erasureStore(files, 'livestore')
  const receipt = {
    id: 'e1',
    by: 'ana@livestore.example',
    startedAt: '2026-11-20T12:00:00.000Z',
    conversations: 2,
    tickets: [],
  }

  await store.write('+5511988887777', receipt)
  expect((await store.read('+5511988887777'))._unsafeUnwrap()).toEqual(receipt)
  expect((await store.read('+5511988887778'))._unsafeUnwrap()).toBeUndefined()
  expect(files.dump()).not.toContain('88887777')
})
