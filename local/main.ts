import { spawn } from 'node:child_process'

import { openLocalCloud } from './cloud'
import type { StartedCloud } from './cloud'
import type { LocalCloudAddresses } from './cloud-addresses'
import { claimFolder } from './demo/demo-folder'
import type { Options } from './options'
import { readOptions } from './options'
import { StartFailure } from './start-failure'

const table = (addresses: LocalCloudAddresses): string =>
  [
    ['Admin', addresses.admin, 'set Live Support up here; you are signed in'],
    ['WhatsApp', addresses.whatsapp, 'chat with the bot, ask for a human'],
    [
      'Zendesk sandbox',
      `${addresses.zendeskSandbox}/agent`,
      'answer as the agent',
    ],
    [
      'Zenvia sandbox',
      `${addresses.zenviaSandbox}/agent`,
      'answer as the agent, or administer the account',
    ],
    [
      'Weni sandbox',
      `${addresses.weniSandbox}/agent`,
      'connect Weni, look at its calls; the phone can be its shopper',
    ],
    ['E-mails', addresses.mail, 'what the app sent through VTEX'],
    ['GraphQL', addresses.graphql, 'what pages and bots call'],
    ['Log', addresses.serviceLog, 'of the service'],
  ]
    .map(
      ([name = '', address, what]) =>
        `${name.padEnd(16)}${address}\n${' '.repeat(16)}${what}`
    )
    .join('\n')

const openBrowser = (address: string): void => {
  const opener = process.platform === 'darwin' ? 'open' : 'xdg-open'

  spawn(opener, [address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref()
}

const hasScreen = (): boolean =>
  process.platform === 'darwin' ||
  Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY)

const announce = (
  { addresses, notes }: StartedCloud,
  { json, open }: Options
): void => {
  for (const note of notes) console.error(note)

  if (json) {
    console.log(JSON.stringify(addresses))

    return
  }

  console.log(`${table(addresses)}\n\nCtrl-C ends everything.`)
  if (open && hasScreen()) openBrowser(addresses.admin)
}

const explain = (error: unknown): void => {
  console.error(error instanceof StartFailure ? error.message : error)
}

/** True where the data folder was filled with made-up conversations now. */
const prepare = async ({ data, demo }: Options): Promise<boolean> => {
  if (!claimFolder(data, demo)) return false

  const { seed } = await import('./demo/seed')

  await seed(data, Date.now())

  return true
}

const main = async (): Promise<void> => {
  const options = readOptions(process.argv.slice(2))

  if (!options.json) console.log('Starting...')

  const isNew = await prepare(options)
  const { started, stop } = openLocalCloud({
    dataFolder: options.data,
    port: options.port,
    servicePort: options.servicePort,
    replicas: options.replicas,
    routes: options.route,
    appVersion: options.appVersion,
    onWatched: options.watch ? console.error : undefined,
  })
  let stopping = false

  const end = (code: number): void => {
    if (stopping) return
    stopping = true
    void stop().then(() => {
      if (!options.json) console.log('Everything has ended.')
      process.exit(code)
    })
  }

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => end(0))

  try {
    const cloud = await started

    if (isNew) {
      const { setUp } = await import('./demo/set-up')

      await setUp(cloud.addresses)
    }
    announce(cloud, options)
  } catch (error) {
    if (stopping) return
    explain(error)
    end(1)
  }
}

main().catch((error: unknown) => {
  explain(error)
  // What watches who started this process would keep it alive.
  process.exit(1)
})
