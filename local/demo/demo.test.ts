import { mkdirSync } from 'node:fs'
import { join } from 'node:path'

import { fileNameOf } from '../../node/adapters/vtex/vbase/file-name'
import { asRecordOf } from '../../node/adapters/vtex/conversations/conversation-shape'
import { insightsStore } from '../../node/adapters/vtex/insights/insights-store'
import { isWorkLeft } from '../../node/domain/conversation/due-work'
import { isOpen } from '../../node/domain/handoff/handoff-state'
import { temporaryFolder } from '../testing/temporary-folder'
import { bucketsIn } from '../vtex/vbase/folder-bucket'
import { claimFolder } from './demo-folder'
import { folderFiles } from './folder-files'
import { planDays } from './plan'
import { play } from './play'
import { seededRandom } from './random'
import { seed } from './seed'

const now = Date.parse('2026-11-28T20:00:00Z')

const planned = () => planDays(now, seededRandom(13))

describe('made-up conversations', () => {
  it('are records that the service reads, over and done with', () => {
    for (const conversation of planned()
      .slice(-3)
      .flatMap((day) => day.conversations)) {
      const record = play(conversation)
      const stored = JSON.parse(JSON.stringify(record)) as unknown

      expect(asRecordOf(record.conversationId, stored)).toBeDefined()
      expect(isOpen(record.handoff)).toBe(false)
      expect(isWorkLeft(record)).toBe(false)
      expect(record.timeline?.entries.length).toBeGreaterThan(2)
    }
  })

  it('are of both partners, 60 days long, and the same each time', () => {
    const days = planned()
    const all = days.flatMap(({ conversations }) => conversations)

    expect(days).toHaveLength(60)
    expect(new Set(all.map(({ partner }) => partner))).toEqual(
      new Set(['ZENDESK', 'ZENVIA'])
    )
    expect(planned()).toEqual(days)
  })

  it('stand in the store with the figures that they make', async () => {
    const folder = temporaryFolder()

    await seed(folder, now)

    const files = folderFiles(bucketsIn(join(folder, 'vbase')))
    const day = planned().at(-2)
    const figures = (
      await insightsStore(files).readDay(day?.day ?? '')
    )._unsafeUnwrap().figures

    expect(figures?.all.handoffs).toBe(day?.conversations.length)
    expect(figures?.refused.CLOSED).toBeGreaterThan(0)
    for (const { conversationId } of day?.conversations ?? []) {
      expect(
        (
          await files.read('conversations', fileNameOf(conversationId))
        )._unsafeUnwrap().content
      ).toBeDefined()
    }
  })
})

describe('a data folder', () => {
  it('is filled once', () => {
    const folder = temporaryFolder()

    expect(claimFolder(folder, true)).toBe(true)
    expect(claimFolder(folder, true)).toBe(false)
  })

  it('never holds made-up conversations and others', () => {
    const madeUp = temporaryFolder()
    const others = temporaryFolder()

    claimFolder(madeUp, true)
    mkdirSync(join(others, 'vbase'))

    expect(() => claimFolder(madeUp, false)).toThrow('made-up conversations')
    expect(() => claimFolder(others, true)).toThrow('not made up')
    expect(claimFolder(others, false)).toBe(false)
  })
})
