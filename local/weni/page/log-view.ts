import { el, timeOf } from '../../sandbox/page/element'
import type { View } from '../../sandbox/page/live'
import { whenChanged } from '../../sandbox/page/live'
import { row, table } from '../../sandbox/page/table'
import type { ExchangeLine } from '../sandbox-router'
import { readProject } from './project'

const line = (exchange: ExchangeLine) =>
  row(
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
    )
  )

/** Every call to the ticketer and from it. */
export const logView = (): View => {
  const root = el('div', { class: 'sheet' })

  return {
    root,
    refresh: whenChanged(readProject, ({ exchanges }) =>
      root.replaceChildren(
        table(
          'HTTP log',
          ['Time', 'Direction', 'Call', 'Key', 'Answer', 'Took', ''],
          exchanges.map(line)
        )
      )
    ),
  }
}
