import { newClosers } from './closers'

it('ends everything in the reverse order, whatever fails to end', async () => {
  const ended: number[] = []
  const closers = newClosers()

  closers.add(async () => void ended.push(1))
  closers.add(() => Promise.reject(new Error('stuck')))
  closers.add(async () => void ended.push(3))
  await closers.closeAll()

  expect(ended).toEqual([3, 1])
})

it('ends at once what starts after the end, and nothing twice', async () => {
  let ended = 0
  const closers = newClosers()

  await closers.closeAll()
  closers.add(async () => void (ended += 1))
  await closers.closeAll()

  expect(ended).toBe(1)
})
