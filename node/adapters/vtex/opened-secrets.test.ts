import { err, ok } from 'neverthrow'

import type { SecretVault } from '../../ports/secret-vault'
import { rememberingVault } from './opened-secrets'
import { recent } from '../process/recent'

const LIFETIME_MS = 3000

const open = () => {
  let now = 0
  const memory = recent<string>({ max: 10, lifetimeMs: LIFETIME_MS }, () => now)
  const opened: string[] = []
  const inner: SecretVault = {
    seal: async () => ok('sealed'),
    open: async (name, sealed) => {
      opened.push(`${name} ${sealed}`)

      return sealed === 'altered'
        ? err({ kind: 'UNREADABLE', detail: 'altered' })
        : ok(`text of ${sealed}`)
    },
  }

  return {
    opened,
    vault: rememberingVault(inner, memory, 'livestore/master'),
    otherStore: rememberingVault(inner, memory, 'otherstore/master'),
    wait: (milliseconds: number) => {
      now += milliseconds
    },
  }
}

it('opens a secret once for a few seconds', async () => {
  const { vault, opened, wait } = open()

  expect(await vault.open('a', 's1')).toEqual(ok('text of s1'))
  expect(await vault.open('a', 's1')).toEqual(ok('text of s1'))
  expect(opened).toEqual(['a s1'])

  wait(LIFETIME_MS)
  await vault.open('a', 's1')

  expect(opened).toHaveLength(2)
})

it.each([
  ['under another name', 'b', 's1'],
  ['that was sealed anew', 'a', 's2'],
])('opens anew what is asked for %s', async (_, name, sealed) => {
  const { vault, opened } = open()

  await vault.open('a', 's1')
  await vault.open(name, sealed)

  expect(opened).toEqual(['a s1', `${name} ${sealed}`])
})

it('tells no store what another one opened', async () => {
  const { vault, otherStore, opened } = open()

  await vault.open('a', 's1')
  await otherStore.open('a', 's1')

  expect(opened).toEqual(['a s1', 'a s1'])
})

it('remembers no failure', async () => {
  const { vault, opened } = open()

  await vault.open('a', 'altered')
  const again = await vault.open('a', 'altered')

  expect(again._unsafeUnwrapErr().kind).toBe('UNREADABLE')
  expect(opened).toHaveLength(2)
})
