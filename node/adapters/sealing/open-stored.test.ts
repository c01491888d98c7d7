import { err, ok } from 'neverthrow'

import { openStored } from './open-stored'
import type { VaultFailure } from '../../ports/secret-vault'

const unreadable: VaultFailure = { kind: 'UNREADABLE', detail: 'x' }

const stored = () => ({
  sealed: 'sealed',
  lastFour: 'cret',
  changedAt: '2026-11-20T12:00:00.000Z',
  changedBy: 'ana@livestore.example',
})

/** Opens what was sealed under one name only. */
const vault = () => ({
  open: jest.fn(async (name: string) =>
    name === 'right' ? ok('secret') : err(unreadable)
  ),
})

it('asks the vault once for the secret of the same settings', async () => {
  const { open } = vault()
  const secret = stored()

  expect(await openStored({ open }, 'right', secret)).toEqual(ok('secret'))
  expect(await openStored({ open }, 'right', secret)).toEqual(ok('secret'))
  expect(open.mock.calls).toEqual([['right', 'sealed']])
})

it('asks again for settings that were read anew', async () => {
  const { open } = vault()

  await openStored({ open }, 'right', stored())
  await openStored({ open }, 'right', stored())

  expect(open).toHaveBeenCalledTimes(2)
})

it('opens nothing under another name, and remembers no failure', async () => {
  const { open } = vault()
  const secret = stored()

  await openStored({ open }, 'right', secret)

  expect(await openStored({ open }, 'other', secret)).toEqual(err(unreadable))
  expect(await openStored({ open }, 'other', secret)).toEqual(err(unreadable))
  expect(open).toHaveBeenCalledTimes(3)
})
