import { join } from 'node:path'

import type { Closers } from './closers'
import type { Internet } from './internet/internet'
import { serveOnLoopback } from './internet/loopback-server'
import { fetchPublicFrom } from './open-whats-app'
import { sandboxPorts } from './sandbox-ports'
import type { WeniSandbox } from './weni/start'
import { startWeniSandbox } from './weni/start'

/** Weni as it would be found on the internet, and the page of its project. */
export const openWeni = async (
  internet: Internet,
  { dataFolder, storePort }: { dataFolder: string; storePort: number },
  closers: Closers
): Promise<{ weni: WeniSandbox; weniSandbox: string }> => {
  const weni = startWeniSandbox({
    dataFolder: join(dataFolder, 'weni'),
    send: internet.send,
    now: Date.now,
    fetchPublic: fetchPublicFrom(internet),
  })

  internet.add(weni)

  const page = await serveOnLoopback(weni.page, sandboxPorts(storePort).weni)

  closers.add(page.close)

  return { weni, weniSandbox: page.origin }
}
