import { randomUUID } from 'node:crypto'

import type { LocalEnvironment } from '../../../local/remote-system'
import type { ServedSandbox } from '../../../local/sandbox/testing/served-sandbox'
import { serveSandbox } from '../../../local/sandbox/testing/served-sandbox'
import type { ZendeskSandbox } from '../../../local/zendesk/start'
import { startZendeskSandbox } from '../../../local/zendesk/start'

import type {
  OpenConnection,
  Partner,
  PartnerSignal,
} from '../../ports/partner'
import type { PartnerModule } from '../../ports/partner-module'
import type { ProvisioningReport } from '../../domain/settings/provisioning-report'
import type {
  Provisioning,
  ProvisioningRequest,
} from '../../ports/provisioning'
import type { HttpRequest } from '../../ports/outbound-http'
import { capability } from '../capability'
import { zendeskModule } from '../../adapters/zendesk/module'
import { undocumented } from '../../adapters/zendesk/testing/documented'
import type { DirectHttp } from './direct-http'
import { directHttp } from './direct-http'
import { deps } from '../../adapters/zendesk/testing/fixtures'

const clock = { now: () => Date.now(), sleep: () => Promise.resolve() }

const statusOf = {
  UNAUTHENTICATED: 401,
  NOT_AN_OBJECT: 400,
  IGNORED: 200,
  TRY_LATER: 503,
}

const statesOf = ({ steps }: ProvisioningReport): string[] =>
  steps.map(({ state }) => state)

/** A store connected to a Zendesk account of its own on this machine. */
export class ConnectedZendesk {
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

  readonly close: () => Promise<void>
  private readonly http: DirectHttp

  private constructor(private readonly served: ServedSandbox<ZendeskSandbox>) {
    const { subdomain, email, apiToken } = this.sandbox.credentials

    this.close = served.close
    this.http = directHttp(served.origin, (request) =>
      expect(undocumented(request)).toEqual([])
    )

    this.module = zendeskModule(
      deps(this.http, { clock, ids: { secret: () => randomUUID() } })
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

  static async open(): Promise<ConnectedZendesk> {
    const store: ConnectedZendesk = new ConnectedZendesk(
      await serveSandbox(
        (dataFolder) =>
          startZendeskSandbox({
            dataFolder,
            now: clock.now,
            send: (url, request) => store.receive(url, request),
          }),
        { 'media.weni.ai': 'a photo' }
      )
    )

    return store
  }

  get sandbox(): ZendeskSandbox {
    return this.served.sandbox()
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

  private receive: LocalEnvironment['send'] = async (
    _url,
    { headers, body = '' }
  ) => {
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
