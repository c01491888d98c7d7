import { err, ok } from 'neverthrow'

import type { StoreFailure } from '../../../ports/store-failure'
import { changeFile, changeFileAfter } from './changed-file'
import { MemoryFiles } from '../testing/memory-files'

const unavailable: StoreFailure = { kind: 'UNAVAILABLE', detail: '503' }
const file = { bucket: 'lists', name: 'names.json' }

const asNames = (content: unknown): string[] => (content ?? []) as string[]

const setUp = () => {
  const files = new MemoryFiles()

  return {
    files,
    add: (name: string) =>
      changeFile(files, file, asNames, (names) =>
        names.includes(name) ? names : [...names, name]
      ),
    /** Changes the file after others have written it so many times while this one was about to. */
    addAfterOthers: (name: string, times: number) => {
      let left = times

      return changeFileAfter(files, file, asNames, async (names) => {
        if (left > 0) {
          left -= 1
          await files.write(file.bucket, file.name, {
            content: [...names, `other-${left}`],
          })
        }

        return ok([...names, name])
      })
    },
    stored: async () =>
      asNames(
        (await files.read(file.bucket, file.name))._unsafeUnwrap().content
      ),
  }
}

it('makes the file where there is none, and changes the one that is there', async () => {
  const { add, stored } = setUp()

  expect((await add('Ana')).isOk()).toBe(true)
  expect((await add('Bia')).isOk()).toBe(true)
  expect(await stored()).toEqual(['Ana', 'Bia'])
})

it('writes nothing where nothing changes', async () => {
  const { files, add } = setUp()

  await add('Ana')
  files.calls.length = 0
  await add('Ana')

  expect(files.calls).toEqual(['read lists/names.json'])
})

it('keeps what others wrote meanwhile', async () => {
  const { addAfterOthers, stored } = setUp()

  expect((await addAfterOthers('Ana', 7)).isOk()).toBe(true)
  expect(await stored()).toHaveLength(8)
  expect((await stored()).at(-1)).toBe('Ana')
})

it('gives up after eight tries, with the conflict', async () => {
  const { files, addAfterOthers, stored } = setUp()

  expect((await addAfterOthers('Ana', 8))._unsafeUnwrapErr().kind).toBe(
    'CONFLICT'
  )
  expect(await stored()).not.toContain('Ana')
  expect(files.calls.filter((call) => call.startsWith('read')).length).toBe(9)
})

it('fails at once where the store does', async () => {
  const { files, add } = setUp()

  files.fault = unavailable

  expect((await add('Ana'))._unsafeUnwrapErr()).toEqual(unavailable)
  expect(files.calls).toHaveLength(1)
})

it('fails at once where the store takes no write, which is no conflict', async () => {
  const { files } = setUp()
  const changed = await changeFileAfter(files, file, asNames, async () => {
    files.fault = unavailable

    return ok(['Ana'])
  })

  expect(changed._unsafeUnwrapErr()).toEqual(unavailable)
  expect(files.calls).toHaveLength(2)
})

it('writes nothing where the change itself failed', async () => {
  const { files } = setUp()
  const changed = await changeFileAfter(files, file, asNames, async () =>
    err(unavailable)
  )

  expect(changed._unsafeUnwrapErr()).toEqual(unavailable)
  expect(files.calls).toEqual(['read lists/names.json'])
})
