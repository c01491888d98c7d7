import { defaultSettings } from './default-settings'
import type { Settings, StoredSecret } from './settings'
import { storedSecrets, withSealed } from './stored-secrets'

const secret = (sealed: string): StoredSecret => ({
  sealed,
  lastFour: '1234',
  changedAt: '2026-11-01T00:00:00.000Z',
  changedBy: 'ana@livestore.example',
})

const settings = (): Settings => ({
  ...defaultSettings(),
  partners: {
    ZENDESK: {
      connection: { subdomain: 'acme' },
      secrets: { apiToken: secret('a'), webhookToken: secret('b') },
    },
    ZENVIA: { connection: {}, secrets: { apiToken: secret('c') } },
  },
  bot: {
    signingSecret: secret('d'),
    formerSigningSecret: {
      ...secret('e'),
      validUntil: '2026-11-02T00:00:00.000Z',
    },
  },
})

it('names every secret as the vault does', () => {
  const found = storedSecrets(settings())

  expect(
    Object.fromEntries(
      Object.entries(found).map(([name, { sealed }]) => [name, sealed])
    )
  ).toEqual({
    'ZENDESK.apiToken': 'a',
    'ZENDESK.webhookToken': 'b',
    'ZENVIA.apiToken': 'c',
    'bot.signingSecret': 'd',
    'bot.formerSigningSecret': 'e',
  })
})

it('finds none in new settings', () => {
  expect(storedSecrets(defaultSettings())).toEqual({})
  expect(withSealed(defaultSettings(), {})).toEqual(defaultSettings())
})

it('replaces ciphertexts and leaves everything else', () => {
  const changed = withSealed(settings(), {
    'ZENVIA.apiToken': 'C',
    'bot.signingSecret': 'D',
    'bot.formerSigningSecret': 'E',
    'ZENDESK.gone': 'x',
  })

  const expected = settings()
  expected.partners.ZENVIA!.secrets.apiToken = secret('C')
  expected.bot.signingSecret = secret('D')
  expected.bot.formerSigningSecret!.sealed = 'E'

  expect(changed).toEqual(expected)
})
