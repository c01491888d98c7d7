import { Command, InvalidArgumentError } from 'commander'

import type { OutboundRoute } from './internet/outbound-routes'
import { RUNTIME_PORT } from './service/running-service'

export interface Options {
  port: number
  servicePort: number
  data: string
  open: boolean
  route: OutboundRoute[]
  json: boolean
  replicas: number
  watch: boolean
  appVersion?: string
  demo: boolean
}

const wholeNumber =
  (least: number, most: number) =>
  (text: string): number => {
    const number = Number(text)

    if (!/^\d+$/.test(text) || number < least || number > most) {
      throw new InvalidArgumentError(
        `It must be a whole number from ${least} to ${most}.`
      )
    }

    return number
  }

const HOST_PATTERN = /^(\*\.)?([a-z0-9-]+\.)*[a-z0-9-]+$/

const originOf = (text: string): string | undefined => {
  try {
    const { protocol, origin, pathname, search } = new URL(text)
    const isBare = pathname === '/' && search === ''

    return ['http:', 'https:'].includes(protocol) && isBare ? origin : undefined
  } catch {
    return undefined
  }
}

/** Reads `HOST=ORIGIN`. */
const addRoute = (text: string, routes: OutboundRoute[]): OutboundRoute[] => {
  const [host = '', ...rest] = text.split('=')
  const origin = originOf(rest.join('='))

  if (!HOST_PATTERN.test(host.toLowerCase()) || origin === undefined) {
    throw new InvalidArgumentError(
      'Write it as HOST=ORIGIN, such as acme.zendesk.com=http://127.0.0.1:9101 or *.zendesk.com=http://127.0.0.1:9101.'
    )
  }

  return [...routes, { host: host.toLowerCase(), origin }]
}

const versionNumber = (text: string): string => {
  if (!/^\d+\.\d+\.\d+$/.test(text)) {
    throw new InvalidArgumentError('Write it as 1.0.0.')
  }

  return text
}

const command = (): Command =>
  new Command('npm start --')
    .description('Runs Live Support and everything around it on this machine.')
    .option(
      '--port <number>',
      'port of the store; the sandboxes take the ports after it',
      wholeNumber(1, 65_000),
      3000
    )
    .option(
      '--service-port <number>',
      'port of the service; further replicas take the ports after it',
      wholeNumber(1, 65_000),
      RUNTIME_PORT
    )
    .option(
      '--data <folder>',
      'where all state is kept (default: ".data", with --demo ".data-demo")'
    )
    .option(
      '--demo',
      'fill a new data folder with 60 days of made-up conversations',
      false
    )
    .option('--no-open', 'open no browser')
    .option(
      '--route <host=origin>',
      'send the requests for a host to a server of yours; repeatable',
      addRoute,
      []
    )
    .option(
      '--json',
      'print one line with every address and token when ready',
      false
    )
    .option(
      '--replicas <number>',
      'how many replicas of the service run',
      wholeNumber(1, 8),
      1
    )
    .option('--watch', 'bring each change of the sources into what runs', false)
    .option(
      '--app-version <version>',
      'run as this version of the app over what another left in the data folder',
      versionNumber
    )

/** Reads the command line; ends the process with a sentence when it makes no sense. */
export const readOptions = (argv: string[]): Options => {
  const options = command()
    .parse(argv, { from: 'user' })
    .opts<Omit<Options, 'data'> & { data?: string }>()

  return {
    ...options,
    data: options.data ?? (options.demo ? '.data-demo' : '.data'),
  }
}
