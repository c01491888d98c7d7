import { EventEmitter } from 'node:events'
import { watch } from 'node:fs'

import { eventually } from '../../e2e/harness/eventually'
import { watchFolders } from './watch-folders'

jest.mock('node:fs', () => ({
  ...jest.requireActual<object>('node:fs'),
  watch: jest.fn(),
}))

it('tells of a folder that is gone before it can be watched, and watches on', async () => {
  const watcher = Object.assign(new EventEmitter(), { close: jest.fn() })
  let change = (_: string, __: string): void => undefined

  jest.mocked(watch).mockImplementation(((
    _: string,
    __: object,
    listener: typeof change
  ) => {
    change = listener

    return watcher
  }) as never)
  const act = jest.fn(async () => undefined)
  const report = jest.fn()
  const { close } = watchFolders([__dirname], act, report)
  const gone = new Error('ENOENT: no such file or directory')

  watcher.emit('error', gone)
  expect(report).toHaveBeenCalledWith(gone)

  change('change', 'rule.ts')
  await eventually(() => act.mock.calls[0])
  await close()
  expect(watcher.close).toHaveBeenCalled()
})
