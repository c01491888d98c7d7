import { join } from 'node:path'

import type { SendToInternet } from '../local/remote-system'
import type { ZendeskSandbox } from '../local/zendesk/start'
import { startZendeskSandbox } from '../local/zendesk/start'
import { zendeskMemory, zendeskModule } from '../node/adapters/zendesk/module'
import type { PartnerSettings } from '../node/domain/settings/settings'
import type { OutboundHttp } from '../node/ports/outbound-http'
import { capability } from '../node/testing/capability'
import { FakeLinks } from '../node/testing/fake-links'
import { FakeLog } from '../node/testing/fake-log'
import { SeededIds } from '../node/testing/seeded-ids'
import { sandboxPage } from './sandbox-page'
import type { PartnerSide } from './partner-side'
import { sealed } from './sealed'
import type { VirtualTime } from './virtual-time'
import { shownAsDone, zendeskAgents } from './zendesk-agents'

/** Makes in the account what the app needs there, as the merchant has it done. */
const connect = async (
  time: VirtualTime,
  account: string,
  {
    credentials: { email, apiToken },
    http,
  }: { credentials: ZendeskSandbox['credentials']; http: OutboundHttp }
): Promise<PartnerSettings> => {
  const connection = {
    subdomain: account,
    authentication: 'API_TOKEN',
    email,
    tag: 'vtex-chatbot',
  }
  const module = zendeskModule({
    account: 'livestore',
    http,
    clock: time,
    ids: new SeededIds(1, `set-up-${account}`),
    log: new FakeLog(),
    links: new FakeLinks(time),
    memory: zendeskMemory(time),
  })
  const { provisioning } = capability(module, 'webhook', 'PROVISIONED')
  const { provisioned, newSecrets } = (
    await provisioning({ connection, secrets: { apiToken } }).apply({
      account: 'livestore',
      webhookUrl: 'https://store.example/_v/live-support/webhooks/zendesk',
      save: async () => undefined,
    })
  )._unsafeUnwrap()

  return {
    connection,
    provisioned,
    secrets: sealed('ZENDESK', { apiToken, ...newSecrets }),
    provenAt: new Date(time.now()).toISOString(),
  }
}

/** A Zendesk account in this process. */
export const zendeskSide = async (
  time: VirtualTime,
  folder: string,
  { account, send }: { account: string; send: SendToInternet }
): Promise<PartnerSide> => {
  const sandbox = await startZendeskSandbox(
    { dataFolder: join(folder, account), now: () => time.now(), send },
    {
      wait: (milliseconds, signal) => time.wait(milliseconds, signal),
      stop: () => time.stop(),
    }
  )
  return {
    name: 'ZENDESK',
    account,
    canBeAsked: true,
    listener: sandbox.page,
    owns: (host) => host === `${account}.zendesk.com`,
    connect: (http) =>
      connect(time, account, { credentials: sandbox.credentials, http }),
    ...zendeskAgents(sandboxPage(time, sandbox.page)),
    shownAsDone,
    close: () => sandbox.close(),
  }
}
