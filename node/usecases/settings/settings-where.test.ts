import { err, ok } from 'neverthrow'
import type { Result } from 'neverthrow'

import { defaultSettings } from '../../domain/settings/default-settings'
import type { BotKind, Settings } from '../../domain/settings/settings'
import { isWeni } from '../../domain/settings/bot-kind'
import type { StoreFailure } from '../../ports/store-failure'
import { settingsWhere } from './settings-where'

const of = (kind: BotKind): Settings => ({
  ...defaultSettings(),
  bot: {
    connection: { kind, changedAt: '2026-11-01T00:00:00Z', changedBy: 'ana' },
  },
})

const down: StoreFailure = { kind: 'UNAVAILABLE', detail: 'down' }

const settingsForWeni = async (
  inMemory: Result<Settings, StoreFailure>,
  stored: Result<Settings, StoreFailure>
) => {
  const read = jest.fn(async () =>
    stored.map((settings) => ({ settings, version: '1' }))
  )
  const settings = await settingsWhere(
    {
      settings: {
        current: async () => inMemory,
        read,
        write: async () => err(down),
      },
    },
    isWeni
  )

  return { settings, reads: read.mock.calls.length }
}

it('believes that Weni is connected of what is in memory', async () => {
  const { settings, reads } = await settingsForWeni(ok(of('WENI')), err(down))

  expect(isWeni(settings._unsafeUnwrap())).toBe(true)
  expect(reads).toBe(0)
})

it('believes of the store alone that it is not', async () => {
  const { settings } = await settingsForWeni(ok(of('POLLING')), ok(of('WENI')))

  expect(isWeni(settings._unsafeUnwrap())).toBe(true)
})

it('cannot tell while the store does not answer', async () => {
  const { settings } = await settingsForWeni(ok(of('POLLING')), err(down))

  expect(settings._unsafeUnwrapErr()).toEqual(down)
})
