import { mkdtempSync, rmSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

interface Sandbox {
  owns(host: string): boolean
  handle: RequestListener
  page: RequestListener
  idle(): Promise<void>
  close(): Promise<void>
}

export interface ServedSandbox<Of extends Sandbox> {
  /** The one that runs now. */
  sandbox(): Of
  origin: string
  /** Ends it and starts it anew over the same folder. */
  restart(): Promise<void>
  close(): Promise<void>
}

/**
 * Serves a sandbox over a folder of its own. Its API answers at its own hosts, its page at any other; `files` are what
 * other hosts of the internet serve.
 */
export const serveSandbox = async <Of extends Sandbox>(
  start: (dataFolder: string) => Promise<Of>,
  files: Record<string, string> = {}
): Promise<ServedSandbox<Of>> => {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'))
  let sandbox = await start(folder)
  const server = createServer((incoming, response) => {
    const { host = '' } = incoming.headers
    const file = files[host]

    if (file !== undefined) response.end(file)
    else if (sandbox.owns(host)) sandbox.handle(incoming, response)
    else sandbox.page(incoming, response)
  })

  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))

  return {
    sandbox: () => sandbox,
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    restart: async () => {
      await sandbox.close()
      sandbox = await start(folder)
    },
    close: async () => {
      await sandbox.idle()
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
      await sandbox.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
