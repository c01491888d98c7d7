import { Readable } from 'node:stream'

import { defaultSettings } from '../../../domain/settings/default-settings'
import type { Settings } from '../../../domain/settings/settings'
import type { Ports } from '../../../ports/ports'
import { rotateBotToken } from '../../../usecases/bot/rotate-bot-token'
import type { FindRoute } from '../../testing/route-server'
import { RouteServer } from '../../testing/route-server'

const ROOT = '/_v/live-support/ticketer/v1/tickets'

const byLastPart: Record<string, string> = {
  messages: 'ticketerMessages',
  close: 'ticketerClose',
  reopen: 'ticketerReopen',
  history: 'ticketerHistory',
}

const find = (path: string): ReturnType<FindRoute> => {
  if (path === ROOT) return { route: 'ticketerOpen', params: {} }

  const [externalId = '', last = ''] = path.slice(ROOT.length + 1).split('/')
  const route = byLastPart[last]

  return route
    ? { route, params: { externalId: decodeURIComponent(externalId) } }
    : undefined
}

const change = { changedAt: '2026-11-01T00:00:00.000Z', changedBy: 'ana' }

export const TICKET = '11111111-2222-4333-8444-555555555555'

/** A ticket as Weni opens it; the facts of August 2026. */
export const ticket = (more: object = {}): Record<string, unknown> => ({
  ticket_id: TICKET,
  topic: 'Support',
  contact: {
    uuid: '',
    name: 'Ana',
    urn: 'whatsapp:5511988887777?channel=abc&id=1&priority=1000',
    language: 'por',
  },
  body: 'Quero falar com alguém',
  metadata: {
    project_uuid: 'p',
    channel: { uuid: 'c', name: 'WhatsApp', address: '551140028922' },
    webhook_base_url:
      'https://flows.weni.ai/mr/tickets/types/generic/event_callback/2c1b4e3a-77aa-4c02-9f00-0123456789ab',
  },
  opened_at: '2026-11-28T12:00:00.123456789Z',
  ...more,
})

interface Answer {
  status: number
  body: {
    external_id?: unknown
    error?: string
    message?: string
    details?: Record<string, string>
  }
}

const storedSettings = async (
  ports: Ports,
  edit: (settings: Settings) => void
): Promise<Settings> => {
  const seal = async (name: string, text: string) => ({
    sealed: (await ports.vault.seal(name, text))._unsafeUnwrap(),
    lastFour: 'cret',
    ...change,
  })
  const settings: Settings = {
    ...defaultSettings(),
    partner: 'ZENVIA',
    partners: {
      ZENVIA: {
        connection: { departmentId: '1' },
        secrets: {
          apiToken: await seal('ZENVIA.apiToken', 'api-token'),
          webhookKey: await seal('ZENVIA.webhookKey', 'key'),
        },
      },
    },
    bot: {
      connection: { kind: 'WENI', whenClosed: 'SAY', ...change },
      signingSecret: await seal('bot.signingSecret', 'secret'),
    },
  }

  settings.general.enabled = true
  edit(settings)

  return settings
}

/** An object goes as JSON; a stream in pieces, without a length. */
const bodyOf = (body: unknown): RequestInit => {
  if (body === '') return {}
  if (body instanceof Readable) {
    const pieces: object = { body, duplex: 'half' }

    return pieces
  }

  return {
    body:
      typeof body === 'string' || body instanceof Buffer
        ? body
        : JSON.stringify(body),
  }
}

/** A store that Weni's ticketer leads to, open at all hours, with Zenvia as its partner. */
export const weniStore = async (
  edit: (settings: Settings) => void = () => {}
) => {
  const server = new RouteServer()
  const { ports } = server
  const settings = await storedSettings(ports, edit)

  const { version } = (await ports.settings.read())._unsafeUnwrap()

  await ports.settings.write(settings, version)

  const { token } = (await rotateBotToken(ports, 'ana'))._unsafeUnwrap()

  await server.serveByPath(find)

  const call = async (
    path: string,
    body: unknown,
    headers: Record<string, string> = {},
    method = 'POST'
  ): Promise<Answer> => {
    const response = await server.fetch(`${ROOT}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        ...headers,
      },
      ...bodyOf(body),
    })
    const text = response.status === 405 ? '' : await response.text()

    return { status: response.status, body: text ? JSON.parse(text) : {} }
  }

  return {
    server,
    call,
    open: (more: object = {}) => call('', ticket(more)),
    idOf: (answer: Answer): string => String(answer.body.external_id),
    record: async (externalId: string) =>
      (
        await ports.conversations.read(externalId.split('.')[0] ?? '', {
          fresh: true,
        })
      )._unsafeUnwrap().record,
    settings: async () =>
      (await ports.settings.read())._unsafeUnwrap().settings,
  }
}

export type WeniStore = Awaited<ReturnType<typeof weniStore>>
