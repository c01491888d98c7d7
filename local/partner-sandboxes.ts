import { join } from 'node:path'

import type { Closers } from './closers'
import type { Internet } from './internet/internet'
import { serveOnLoopback } from './internet/loopback-server'
import { sandboxPorts } from './sandbox-ports'
import { startZendeskSandbox } from './zendesk/start'
import type { ZendeskSandbox } from './zendesk/start'
import { startZenviaSandbox } from './zenvia/start'
import type { ZenviaSandbox } from './zenvia/start'

/** Origins of the pages where a person plays the agent; the partner's API answers there, too. */
export interface PartnerSandboxes {
  zendeskSandbox: string
  /** The account's subdomain, and both ways in. */
  zendesk: ZendeskSandbox['credentials']
  zenviaSandbox: string
  zenvia: ZenviaSandbox['credentials']
}

/** Partners as they would be found on the internet, each with a page of its own. */
export const startPartnerSandboxes = async (
  internet: Internet,
  { dataFolder, storePort }: { dataFolder: string; storePort: number },
  closers: Closers
): Promise<PartnerSandboxes> => {
  const environment = { send: internet.send, now: Date.now }
  const ports = sandboxPorts(storePort)
  const zendesk = await startZendeskSandbox({
    ...environment,
    dataFolder: join(dataFolder, 'zendesk'),
  })

  internet.add(zendesk)

  const zenvia = await startZenviaSandbox({
    ...environment,
    dataFolder: join(dataFolder, 'zenvia'),
  })

  internet.add(zenvia)

  const zendeskPage = await serveOnLoopback(zendesk.page, ports.zendesk)

  closers.add(zendeskPage.close)

  const zenviaPage = await serveOnLoopback(zenvia.page, ports.zenvia)

  closers.add(zenviaPage.close)

  return {
    zendeskSandbox: zendeskPage.origin,
    zendesk: zendesk.credentials,
    zenviaSandbox: zenviaPage.origin,
    zenvia: zenvia.credentials,
  }
}
