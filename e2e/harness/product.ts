import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { copyFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'

import { z } from 'zod'

import { endWithFile } from './end-with-file'
import { onFailure } from './failure-evidence'
import { freePorts } from './free-ports'

const root = resolve(__dirname, '../..')

/** The sandboxes take the ports after the store's. */
const SANDBOX_PORTS = 3

const ready = z.object({
  publicOrigin: z.string(),
  publicHost: z.string(),
  admin: z.string(),
  account: z.string(),
  graphql: z.string(),
  replicas: z.array(z.string()),
  whatsapp: z.string(),
  zendeskSandbox: z.string(),
  zenviaSandbox: z.string().optional(),
  weniSandbox: z.string(),
  bot: z.object({
    kind: z.enum(['CALLBACK', 'POLLING', 'WENI']),
    token: z.string().optional(),
    signingSecret: z.string().optional(),
  }),
  cookieName: z.string(),
  users: z.array(
    z.object({
      email: z.string(),
      canManage: z.boolean(),
      cookie: z.string(),
    })
  ),
  zendesk: z.object({
    subdomain: z.string(),
    email: z.string(),
    apiToken: z.string(),
    oauthClientId: z.string(),
    oauthClientSecret: z.string(),
  }),
  zenvia: z
    .object({
      apiToken: z.string(),
      partnerToken: z.string(),
      accountId: z.union([z.string(), z.number()]).transform(String),
      departmentIds: z.array(
        z.union([z.string(), z.number()]).transform(String)
      ),
    })
    .optional(),
})

export type Addresses = z.infer<typeof ready>

export interface Product extends Addresses {
  dataFolder: string
  /** Of the process that started all others. */
  pid: number
  /** As Ctrl-C does; resolves when every process has ended. */
  stop(): Promise<void>
}

export interface StartOptions {
  dataFolder?: string
  /** The first of a row of free ones, of `freePorts`. */
  port?: number
  replicas?: number
  routes?: string[]
  /** Runs the runtime's own entry, whose ports are fixed: only one product at a time can. Its worker alone otherwise. */
  ownEntry?: boolean
  /** Runs as another version of the app than the manifest's. */
  appVersion?: string
}

export const newDataFolder = (): string =>
  mkdtempSync(join(tmpdir(), 'live-support-'))

const commandLine = (
  port: number,
  dataFolder: string,
  { replicas = 1, routes = [], ownEntry = false, appVersion }: StartOptions
): string[] => [
  join(root, 'scripts/start.mjs'),
  '--json',
  '--no-open',
  `--port=${port}`,
  ...(ownEntry ? [] : [`--service-port=${port + SANDBOX_PORTS + 1}`]),
  `--data=${dataFolder}`,
  `--replicas=${replicas}`,
  ...routes.map((route) => `--route=${route}`),
  ...(appVersion ? [`--app-version=${appVersion}`] : []),
]

/** The first line on stdout; everything said on stderr when the product ends without one. */
const firstLine = (child: ChildProcess): Promise<string> =>
  new Promise((found, failed) => {
    let said = ''

    child.stderr?.on('data', (text: Buffer) => {
      said += String(text)
    })
    child.once('exit', (code) =>
      failed(new Error(`The product ended with ${code}: ${said}`))
    )
    if (child.stdout)
      createInterface({ input: child.stdout }).once('line', found)
  })

/** Starts the product as a newcomer does, and waits until it is ready. */
export const startProduct = async (
  options: StartOptions = {}
): Promise<Product> => {
  const dataFolder = options.dataFolder ?? newDataFolder()
  const port = options.port ?? (await freePorts())
  const forget = onFailure((folder) =>
    copyFileSync(
      join(dataFolder, 'logs', 'service.log'),
      join(folder, `service-${port}.log`)
    )
  )
  const child = spawn(
    process.execPath,
    commandLine(port, dataFolder, options),
    { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] }
  )
  const hasEnded = endWithFile(() => child.kill('SIGINT'))
  const ended = new Promise<void>((done) =>
    child.once('exit', () => {
      hasEnded()
      done()
    })
  )
  const addresses = ready.parse(JSON.parse(await firstLine(child)))

  return {
    ...addresses,
    dataFolder,
    pid: child.pid ?? 0,
    stop: async () => {
      child.kill('SIGINT')
      await ended
      forget()
    },
  }
}
