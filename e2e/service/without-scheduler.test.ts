import { setTimeout as sleep } from 'node:timers/promises'

import { botAsks } from '../harness/bot-asks'
import type { BotAsks } from '../harness/bot-asks'
import { eventually } from '../harness/eventually'
import { startProduct } from '../harness/product'
import type { Product } from '../harness/product'
import { START_MS } from '../harness/start-time'
import { serveWithZendesk } from '../harness/connect-zendesk'
import { zendeskAgent } from '../harness/zendesk-agent'
import type { ZendeskAgent } from '../harness/zendesk-agent'

/** Longer than the app waits by itself for work that is soon due, and than it goes without a sweep of its own. */
const REFUSED_SECONDS = 31

let product: Product
let agent: ZendeskAgent
let asks: BotAsks

beforeAll(async () => {
  product = await startProduct()
  const { token } = await serveWithZendesk(
    product,
    'https://bot.weni.ai/live-support'
  )

  agent = zendeskAgent(product)
  asks = botAsks(product, token)
  await fetch(new URL('/sandbox/faults', product.admin), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ system: 'scheduler', kind: 'unavailable' }),
  })
}, START_MS)

afterAll(() => product.stop())

const wordsOf = async (conversationId: string): Promise<string> => {
  const ticket = await agent.ticketOf(conversationId)

  return (ticket?.conversation ?? []).map(({ text }) => text).join('\n')
}

it('delivers what waits by the store’s own traffic where the scheduler never calls', async () => {
  await asks.requestHandoff('waiting')
  await agent.addFault({
    kind: 'status',
    status: 429,
    retryAfter: REFUSED_SECONDS,
    match: { method: 'PUT', path: '/tickets/' },
    times: 1,
  })

  expect((await asks.send('waiting', 'line 1')).message.status).toBe('QUEUED')

  await sleep(REFUSED_SECONDS * 1000)

  const delivered = await eventually(async () => {
    await asks.handoffOf('another')

    return (await wordsOf('waiting')).includes('line 1') || undefined
  }, 40)

  expect(delivered).toBe(true)
}, 120_000)
