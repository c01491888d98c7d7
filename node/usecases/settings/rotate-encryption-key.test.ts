import { secretVault } from '../../adapters/vtex/keys/secret-vault'
import { replicaKeyRing, keyRingCloud } from '../../testing/test-key-ring'
import { defaultSettings } from '../../domain/settings/default-settings'
import { storedSecrets } from '../../domain/settings/stored-secrets'
import {
  fakeSettingsStore,
  SettingsFile,
} from '../../testing/fake-settings-store'
import { CallCounter, countingGate } from '../../testing/gate'
import { rotateEncryptionKey } from './rotate-encryption-key'

const change = { changedAt: '2026-11-01T00:00:00.000Z', changedBy: 'ana' }

const setUp = async () => {
  const cloud = keyRingCloud()
  const before = secretVault(replicaKeyRing(cloud), 'livestore')
  const vault = secretVault(replicaKeyRing(cloud, '1.0.1'), 'livestore')
  const secret = async (name: string, text: string) => ({
    sealed: (await before.seal(name, text))._unsafeUnwrap(),
    lastFour: text.slice(-4),
    ...change,
  })
  const file = new SettingsFile({
    ...defaultSettings(),
    partners: {
      ZENDESK: {
        connection: { subdomain: 'acme' },
        secrets: { apiToken: await secret('ZENDESK.apiToken', 'api token') },
      },
    },
    bot: { signingSecret: await secret('bot.signingSecret', 'whsec_x') },
  })
  const settings = fakeSettingsStore(file, countingGate(new CallCounter()))
  const secrets = async () =>
    Promise.all(
      Object.entries(storedSecrets(file.settings)).map(
        async ([name, { sealed }]) => [
          sealed.slice(0, 2),
          (await vault.open(name, sealed)).unwrapOr('unreadable'),
        ]
      )
    )

  return { file, secrets, ports: { settings, vault, keys: vault } }
}

it('seals every secret with a new key', async () => {
  const { ports, secrets } = await setUp()

  expect((await rotateEncryptionKey(ports)).isOk()).toBe(true)

  expect(await secrets()).toEqual([
    ['k2', 'api token'],
    ['k2', 'whsec_x'],
  ])
})

it('changes nothing but the ciphertexts', async () => {
  const { ports, file } = await setUp()
  const before = JSON.stringify(file.settings)

  await rotateEncryptionKey(ports)

  const unsealed = (text: string) => text.replace(/"k\d\.[\w-]+"/g, '"sealed"')
  expect(unsealed(JSON.stringify(file.settings))).toBe(unsealed(before))
})

it('keeps what a merchant saves meanwhile', async () => {
  const { ports, file, secrets } = await setUp()
  const { seal } = ports.vault
  const vault = {
    ...ports.vault,
    seal: (name: string, text: string) => {
      if (!file.settings.general.enabled) {
        file.change(({ general }) => {
          general.enabled = true
        })
      }

      return seal(name, text)
    },
  }

  expect((await rotateEncryptionKey({ ...ports, vault })).isOk()).toBe(true)

  expect(file.settings.general.enabled).toBe(true)
  expect(await secrets()).toEqual([
    ['k2', 'api token'],
    ['k2', 'whsec_x'],
  ])
})

it('leaves a secret that nobody can open as it is', async () => {
  const { ports, file, secrets } = await setUp()
  file.change(({ bot }) => {
    bot.signingSecret!.sealed = 'k1.AAAA'
  })

  expect((await rotateEncryptionKey(ports)).isOk()).toBe(true)

  expect(await secrets()).toEqual([
    ['k2', 'api token'],
    ['k1', 'unreadable'],
  ])
})

it('leaves everything readable when it stops half-way, and ends it the next time', async () => {
  const { ports, file, secrets } = await setUp()
  file.faults.next('write', { kind: 'UNAVAILABLE', detail: 'down' })

  expect((await rotateEncryptionKey(ports)).isErr()).toBe(true)
  expect(await secrets()).toEqual([
    ['k1', 'api token'],
    ['k1', 'whsec_x'],
  ])

  expect((await rotateEncryptionKey(ports)).isOk()).toBe(true)
  expect(await secrets()).toEqual([
    ['k2', 'api token'],
    ['k2', 'whsec_x'],
  ])
})

it('gives up when the settings never stand still', async () => {
  const { ports, file } = await setUp()
  file.faults.next('write', { kind: 'CONFLICT', detail: 'x' }, { times: 9 })

  const rotated = await rotateEncryptionKey(ports)

  expect(rotated._unsafeUnwrapErr().kind).toBe('CONFLICT')
})
