import { ok } from 'neverthrow'

import { newKeyAfter, withKeys } from '../node/adapters/vtex/keys/stored-keys'
import { secretVault } from '../node/adapters/vtex/keys/secret-vault'
import type { PartnerName } from '../node/domain/partner-name'
import { defaultSettings } from '../node/domain/settings/default-settings'
import { SIGNING_SECRET_NAME } from '../node/domain/settings/secret-names'
import type {
  PartnerSettings,
  Settings,
} from '../node/domain/settings/settings'
import type { SecretVault } from '../node/ports/secret-vault'
import { hashBotToken } from '../node/usecases/bot/hash-bot-token'
import { sealSecrets } from '../node/usecases/settings/partner-secrets'
import { storedSecret } from '../node/usecases/settings/stored-secret'
import { BOT_HOST, place, ZENDESK_SUBDOMAIN } from './place'
import type { StoreContent } from './stand-in/store'

/** What the callers of the service prove themselves with. */
export const callers = {
  botToken: `lsb_${'b'.repeat(43)}`,
  zendeskToken: 'z'.repeat(43),
  zendeskSigningSecret: 's'.repeat(43),
  zenviaKey: 'k'.repeat(43),
}

const change = {
  changedAt: '2026-11-22T11:00:00.000Z',
  changedBy: 'ana@benchstore.example',
}

const connections: Record<
  PartnerName,
  Pick<PartnerSettings, 'connection' | 'provisioned'> & {
    secrets: Record<string, string>
  }
> = {
  ZENDESK: {
    connection: {
      subdomain: ZENDESK_SUBDOMAIN,
      authentication: 'OAUTH_CLIENT',
      oauthClientId: 'live_support',
      tag: 'vtex-chatbot',
      accountPhoneNumber: '+551140028922',
      groupId: '360003',
    },
    provisioned: {
      subdomain: ZENDESK_SUBDOMAIN,
      ticketFieldId: '360004',
      webhookId: '01J00000000000000000000000',
      commentTriggerId: '360008',
      solvedTriggerId: '360009',
      proven: true,
    },
    secrets: {
      oauthClientSecret: 'o'.repeat(64),
      webhookToken: callers.zendeskToken,
      webhookSigningSecret: callers.zendeskSigningSecret,
    },
  },
  ZENVIA: {
    connection: { departmentId: '1545' },
    secrets: { apiToken: 'a'.repeat(64), webhookKey: callers.zenviaKey },
  },
}

/** Proven and seen a moment ago, so that nothing but the operations themselves is measured. */
const justNow = (): Pick<PartnerSettings, 'provenAt' | 'webhook'> => {
  const at = new Date().toISOString()

  return { provenAt: at, webhook: { firstEventAt: at, lastEventAt: at } }
}

const settingsOf = async (
  partner: PartnerName,
  vault: SecretVault
): Promise<Settings> => {
  const { secrets, ...own } = connections[partner]
  const sealed = await sealSecrets(vault, partner, secrets, change)
  const signing = await storedSecret(
    vault,
    SIGNING_SECRET_NAME,
    `whsec_${Buffer.alloc(32, 7).toString('base64')}`,
    change
  )
  const settings = defaultSettings()

  return {
    ...settings,
    general: { ...settings.general, enabled: true, revision: 1 },
    partner,
    partners: {
      [partner]: { ...own, ...justNow(), secrets: sealed._unsafeUnwrap() },
    },
    bot: {
      connection: {
        kind: 'CALLBACK',
        address: `https://${BOT_HOST}/live-support`,
        ...change,
      },
      signingSecret: signing._unsafeUnwrap(),
      token: {
        hash: hashBotToken(callers.botToken),
        lastFour: 'bbbb',
        ...change,
      },
    },
  }
}

/** A store that has connected this partner and a bot, open all day, without any conversation yet. */
export const connectedStore = async (
  partner: PartnerName
): Promise<StoreContent> => {
  const key = newKeyAfter([], {
    madeAt: change.changedAt,
    madeBy: '0.1.0',
  })
  const vault = secretVault(
    {
      current: async () => ok(key),
      newest: async () => ok(key),
      byId: async () => ok(key),
      add: async () => ok(undefined),
      retire: async () => ok(undefined),
      replaceLost: async () => ok(undefined),
    },
    place.account
  )

  return {
    appSettings: withKeys({}, [key]),
    files: [
      {
        bucket: 'settings',
        path: 'settings.json',
        content: JSON.stringify(await settingsOf(partner, vault)),
      },
    ],
    conversations: 0,
  }
}
