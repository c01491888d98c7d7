import { join } from 'node:path'

import type { SendToInternet } from '../local/remote-system'
import { startZenviaSandbox } from '../local/zenvia/start'
import type { PartnerSettings } from '../node/domain/settings/settings'
import type { SandboxPage } from './sandbox-page'
import { sandboxPage } from './sandbox-page'
import type { PartnerSide } from './partner-side'
import { sealed } from './sealed'
import type { VirtualTime } from './virtual-time'
import { zenviaAgents } from './zenvia-agents'

const WEBHOOK_KEY = 'the-webhook-key-of-the-store'

/** Pastes our webhook's address there, as the merchant does. */
const connect = async (
  time: VirtualTime,
  page: SandboxPage,
  apiToken: string
): Promise<PartnerSettings> => {
  await page('POST', 'admin/webhook', {
    url: `https://store.example/_v/live-support/webhooks/zenvia/${WEBHOOK_KEY}`,
  })

  return {
    connection: { departmentId: '1545' },
    secrets: sealed('ZENVIA', { apiToken, webhookKey: WEBHOOK_KEY }),
    provenAt: new Date(time.now()).toISOString(),
  }
}

/** Of interactions: the same ones whenever a seed is played again. */
const hashesInTurn = (): (() => string) => {
  let last = 0

  return () => {
    last += 1

    return `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`
  }
}

/** A Zenvia Chat account in this process. */
export const zenviaSide = async (
  time: VirtualTime,
  folder: string,
  { account, send }: { account: string; send: SendToInternet }
): Promise<PartnerSide> => {
  const sandbox = await startZenviaSandbox(
    { dataFolder: join(folder, account), now: () => time.now(), send },
    hashesInTurn()
  )
  const page = sandboxPage(time, sandbox.page)
  return {
    name: 'ZENVIA',
    account,
    canBeAsked: false,
    listener: sandbox.page,
    owns: (host) => host === 'zchat.zenvia.io',
    connect: () => connect(time, page, sandbox.credentials.apiToken),
    ...zenviaAgents(page),
    shownAsDone: () => undefined,
    close: () => sandbox.close(),
  }
}
