import { join } from 'node:path'

import type { Closers } from './closers'
import type { Internet } from './internet/internet'
import { serveOnLoopback } from './internet/loopback-server'
import { startZendeskSandbox } from './zendesk/start'
import type { ZendeskSandbox } from './zendesk/start'

export interface PartnerSandboxes {
  /** Origin of the page where a person plays the agent; the account's API answers there, too. */
  zendeskSandbox: string
  /** The account's subdomain, and both ways in. */
  zendesk: ZendeskSandbox['credentials']
}

/** Zendesk's page takes the port after the store's. */
export const zendeskPort = (storePort: number): number =>
  storePort === 0 ? 0 : storePort + 1

/** Partners as they would be found on the internet, each with a page of its own. */
export const startPartnerSandboxes = async (
  internet: Internet,
  { dataFolder, storePort }: { dataFolder: string; storePort: number },
  closers: Closers
): Promise<PartnerSandboxes> => {
  const zendesk = await startZendeskSandbox({
    dataFolder: join(dataFolder, 'zendesk'),
    send: internet.send,
    now: Date.now,
  })

  internet.add(zendesk)

  const page = await serveOnLoopback(zendesk.page, zendeskPort(storePort))

  closers.add(page.close)

  return { zendeskSandbox: page.origin, zendesk: zendesk.credentials }
}
