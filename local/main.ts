import { spawn } from 'node:child_process'

import { startLocalCloud } from './cloud'
import type { LocalCloud, LocalCloudAddresses } from './cloud'
import type { Options } from './options'
import { readOptions } from './options'
import { StartFailure } from './start-failure'

const table = (addresses: LocalCloudAddresses): string =>
  [
    ['Admin', addresses.admin, 'set Live Support up here; you are signed in'],
    ['WhatsApp', addresses.whatsapp, 'chat with the bot, ask for a human'],
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

const announce = (cloud: LocalCloud, options: Options): void => {
  for (const note of cloud.notes) console.error(note)

  if (options.json) {
    console.log(JSON.stringify(cloud.addresses))

    return
  }

  console.log(`${table(cloud.addresses)}\n\nCtrl-C ends everything.`)
  if (options.open && hasScreen()) openBrowser(cloud.addresses.admin)
}

const stopOn = (cloud: Promise<LocalCloud>): void => {
  let stopping = false

  const stop = (): void => {
    if (stopping) return
    stopping = true
    cloud
      .then(({ stop: end }) => end())
      .catch(() => undefined)
      .finally(() => process.exit(0))
  }

  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  process.on('disconnect', stop)
}

const main = async (): Promise<void> => {
  const options = readOptions(process.argv.slice(2))
  const cloud = startLocalCloud({
    dataFolder: options.data,
    port: options.port,
    replicas: options.replicas,
    routes: options.route,
  })

  stopOn(cloud)
  announce(await cloud, options)
}

main().catch((error: unknown) => {
  if (error instanceof StartFailure) console.error(error.message)
  else console.error(error)
  process.exit(1)
})
