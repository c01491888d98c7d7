import { el, timeOf } from '../../sandbox/page/element'
import type { View } from '../../sandbox/page/live'
import { whenChanged } from '../../sandbox/page/live'
import { table } from '../../sandbox/page/table'
import type { ExchangeLine } from '../sandbox-router'
import { readProject } from './project'

const cells = (exchange: ExchangeLine) => [
  timeOf(new Date(exchange.at).toISOString()),
  exchange.direction,
  exchange.call,
  exchange.key ?? '',
  exchange.status === undefined ? 'no answer' : String(exchange.status),
  `${exchange.elapsedMs} ms`,
  el(
    'details',
    {},
    el('summary', {}, 'Bodies'),
    el('pre', {}, `${exchange.request}\n\n${exchange.response}`)
  ),
]

/** Every call to the ticketer and from it. */
export const logView = (): View => {
  const log = table({
    caption: 'HTTP log',
    heads: ['Time', 'Direction', 'Call', 'Key', 'Answer', 'Took', ''],
    keyOf: ({ id }: ExchangeLine) => String(id),
    cells,
  })

  return {
    root: el('div', { class: 'sheet' }, log.root),
    refresh: whenChanged(readProject, ({ exchanges }) => log.draw(exchanges)),
  }
}
