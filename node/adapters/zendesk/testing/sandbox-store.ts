import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type {
  OpenConnection,
  Partner,
  PartnerSignal,
} from '../../../ports/partner'
import type { PartnerModule } from '../../../ports/partner-module'
import type {
  Provisioning,
  ProvisioningReport,
  ProvisioningRequest,
} from '../../../ports/provisioning'
import type { HttpRequest, OutboundHttp } from '../../../ports/outbound-http'
import { capability } from '../../../testing/capability'
import { zendeskModule } from '../module'
import { directHttp } from './direct-http'
import { deps } from './fixtures'

interface Sent {
  headers: Record<string, string>
  body?: string
}

interface Received {
  status: number
  headers: Record<string, string>
  body: string
}

/** What is needed of a stand-in for Zendesk. */
interface Sandbox {
  credentials: {
    subdomain: string
    email: string
    apiToken: string
    oauthClientId: string
    oauthClientSecret: string
  }
  owns(host: string): boolean
  handle: RequestListener
  page: RequestListener
  idle(): Promise<void>
  close(): Promise<void>
}

type StartSandbox = (environment: {
  dataFolder: string
  now(): number
  send(url: string, request: Sent): Promise<Received>
}) => Promise<Sandbox>

const clock = { now: () => Date.now(), sleep: () => Promise.resolve() }

const statusOf = {
  UNAUTHENTICATED: 401,
  NOT_AN_OBJECT: 400,
  IGNORED: 200,
  TRY_LATER: 503,
}

/** The value at a path such as `tickets.0.id`. */
export const at = (value: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (inner, key) =>
        typeof inner === 'object' && inner !== null
          ? Reflect.get(inner, key)
          : undefined,
      value
    )

const statesOf = ({ steps }: ProvisioningReport): string[] =>
  steps.map(({ state }) => state)

/** A store connected to a Zendesk account of its own on this machine. */
export class SandboxStore {
  connection: OpenConnection
  /** What our webhook was told, and with which statuses it answered. */
  readonly signals: PartnerSignal[] = []
  readonly statuses: number[] = []
  readonly module: PartnerModule
  /** How the progress of provisioning is kept. */
  readonly context: ProvisioningRequest = {
    account: 'livestore',
    webhookUrl: 'https://store.example/_v/live-support/webhooks/zendesk',
    save: async ({ provisioned, newSecrets }) => {
      this.connection = {
        ...this.connection,
        provisioned,
        secrets: { ...this.connection.secrets, ...newSecrets },
      }
    },
  }

  private constructor(
    readonly sandbox: Sandbox,
    private readonly http: OutboundHttp,
    readonly close: () => Promise<void>
  ) {
    const { subdomain, email, apiToken } = sandbox.credentials

    this.module = zendeskModule(
      deps(http, { clock, ids: { secret: () => randomUUID() } })
    )
    this.connection = {
      connection: {
        subdomain,
        authentication: 'API_TOKEN',
        email,
        tag: 'vtex-chatbot',
      },
      secrets: { apiToken },
    }
  }

  static async open(start: StartSandbox): Promise<SandboxStore> {
    const folder = mkdtempSync(join(tmpdir(), 'zendesk-adapter-'))
    const sandbox = await start({
      dataFolder: folder,
      now: clock.now,
      send: (_url, request) => store.receive(request),
    })
    const server = createServer((incoming, response) => {
      const { host = '' } = incoming.headers

      if (host === 'media.weni.ai') response.end('a photo')
      else if (sandbox.owns(host)) sandbox.handle(incoming, response)
      else sandbox.page(incoming, response)
    })

    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))

    const { port } = server.address() as AddressInfo
    const store = new SandboxStore(
      sandbox,
      directHttp(`http://127.0.0.1:${port}`),
      async () => {
        await sandbox.idle()
        server.closeAllConnections()
        await new Promise((done) => server.close(done))
        await sandbox.close()
        rmSync(folder, { recursive: true, force: true })
      }
    )

    return store
  }

  partner(): Partner {
    return this.module.connect(this.connection)
  }

  provisioning(): Provisioning {
    return capability(this.module, 'webhook', 'PROVISIONED').provisioning(
      this.connection
    )
  }

  async apply(): Promise<string[]> {
    const { report } = (
      await this.provisioning().apply(this.context)
    )._unsafeUnwrap()

    return statesOf(report)
  }

  async inspect(): Promise<string[]> {
    return statesOf(
      (await this.provisioning().inspect(this.context))._unsafeUnwrap()
    )
  }

  /** A call to Zendesk's API as its administrator. */
  api(
    method: HttpRequest['method'],
    path: string,
    json?: unknown
  ): Promise<unknown> {
    const { email, apiToken, subdomain } = this.sandbox.credentials
    const credentials = Buffer.from(`${email}/token:${apiToken}`)

    return this.ask({
      method,
      url: `https://${subdomain}.zendesk.com/api/v2${path}`,
      headers: { authorization: `Basic ${credentials.toString('base64')}` },
      json,
      timeoutMs: 5000,
    })
  }

  /** What a person does on the sandbox's page. */
  page(
    path: string,
    json?: unknown,
    method: HttpRequest['method'] = 'POST'
  ): Promise<unknown> {
    return this.ask({
      method,
      url: `https://page.example/sandbox${path}`,
      json,
      timeoutMs: 5000,
    })
  }

  /** The next matching call goes wrong. */
  fault(fault: object): Promise<unknown> {
    return this.page('/faults', { times: 1, ...fault })
  }

  private async ask(request: HttpRequest): Promise<unknown> {
    const { text } = (await this.http.request(request))._unsafeUnwrap()

    return text ? JSON.parse(text) : undefined
  }

  private async receive({ headers, body = '' }: Sent): Promise<Received> {
    const read = await this.partner().readWebhook({
      headers: Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [
          name.toLowerCase(),
          value,
        ])
      ),
      rawBody: body,
      receivedAt: clock.now(),
    })
    const status = read.match(
      () => 200,
      (refusal) => statusOf[refusal]
    )

    read.map((signal) => this.signals.push(signal))
    this.statuses.push(status)

    return { status, headers: {}, body: '' }
  }
}
