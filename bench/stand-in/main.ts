import { serveOnLoopback } from '../../local/internet/loopback-server'
import type { Asked, Said } from './messages'
import { openStandIn } from './stand-in'

const { control, proxy } = openStandIn()

const report = (said: Said): void => {
  process.send?.(said)
}

const obey = ({ id, command, given }: Asked): void => {
  const run = control[command] as (...values: unknown[]) => unknown

  report({ kind: 'done', id, answer: run(...given) })
}

process.on('message', obey)
process.once('disconnect', () => process.exit())

void serveOnLoopback(proxy).then(({ port }) => report({ kind: 'up', port }))
