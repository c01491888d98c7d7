import type { DayFigures } from '../../../domain/insights/figures'
import { foldDay } from '../../../domain/insights/fold-day'
import { dayFiles } from './day-files'
import type { JsonFiles } from '../vbase/json-files'
import { MemoryFiles } from '../testing/memory-files'

const ofDay = (day: string, requests = 0): DayFigures => ({
  ...foldDay({ day, timeZone: 'UTC', handoffs: [], refusals: [], now: 0 }),
  requests,
})

const writeDay = async (files: JsonFiles, figures: DayFigures) => {
  const store = dayFiles(files)
  const { version } = (await store.readDay(figures.day))._unsafeUnwrap()

  return (await store.writeDay(figures, version))._unsafeUnwrap()
}

const monthOf = async (files: JsonFiles, month = '2026-11') =>
  (await dayFiles(files).readMonth(month))._unsafeUnwrap()

describe('the days of a month', () => {
  it('are gathered as they are stored, those without figures too', async () => {
    const files = new MemoryFiles()

    await writeDay(files, ofDay('2026-10-31', 3))
    await writeDay(files, ofDay('2026-11-01', 5))
    await dayFiles(files).gatherDays(['2026-10-31', '2026-11-01', '2026-11-02'])

    expect(await monthOf(files, '2026-10')).toEqual({
      '2026-10-31': ofDay('2026-10-31', 3),
    })
    expect(await monthOf(files)).toEqual({
      '2026-11-01': ofDay('2026-11-01', 5),
      '2026-11-02': null,
    })
  })

  it('keep those that were gathered before, and are not written where nothing changed', async () => {
    const files = new MemoryFiles()
    const { gatherDays } = dayFiles(files)

    await writeDay(files, ofDay('2026-11-01', 5))
    await gatherDays(['2026-11-01'])
    await gatherDays(['2026-11-02'])
    expect(Object.keys(await monthOf(files))).toHaveLength(2)

    files.calls.length = 0
    await gatherDays(['2026-11-01'])
    expect(files.calls.filter((call) => call.startsWith('write'))).toEqual([])
  })

  it('are never older than the day that was written last, when two replicas gather at once', async () => {
    const files = new MemoryFiles()
    let overtaken = false
    const slow: JsonFiles = {
      read: (bucket, name) => files.read(bucket, name),
      remove: (bucket, name) => files.remove(bucket, name),
      list: (bucket, query) => files.list(bucket, query),
      write: async (bucket, name, file) => {
        if (!overtaken) {
          overtaken = true
          await writeDay(files, ofDay('2026-11-01', 6))
          await dayFiles(files).gatherDays(['2026-11-01'])
        }

        return files.write(bucket, name, file)
      },
    }

    await writeDay(files, ofDay('2026-11-01', 5))
    await dayFiles(slow).gatherDays(['2026-11-01'])

    expect(await monthOf(files)).toEqual({
      '2026-11-01': ofDay('2026-11-01', 6),
    })
  })

  it('are read as they were written before', async () => {
    const files = new MemoryFiles()
    const day = ofDay('2026-11-01', 5)

    await files.write('insight-days', '2026-11-01.json', {
      content: { ...day, all: { ...day.all, wait: { 9: 4 } }, untilEnd: {} },
    })
    await dayFiles(files).gatherDays(['2026-11-01'])

    expect((await monthOf(files))['2026-11-01']).toEqual({
      ...day,
      all: { ...day.all, wait: [9, 4] },
    })
  })

  it('are as not gathered where they cannot be read', async () => {
    const files = new MemoryFiles()

    await files.write('insight-months', '2026-11.json', {
      content: { '2026-11-01': { day: 7 }, '2026-11-02': null },
    })
    expect(await monthOf(files)).toEqual({ '2026-11-02': null })

    await files.write('insight-months', '2026-11.json', { content: ['lost'] })
    expect(await monthOf(files)).toEqual({})
  })
})
