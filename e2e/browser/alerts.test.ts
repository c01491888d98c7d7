import { accessibilityFaults } from '../harness/accessibility-faults'
import { botAsks } from '../harness/bot-asks'
import type { BotAsks } from '../harness/bot-asks'
import { picture } from '../harness/browser'
import { connectZendesk } from '../harness/connect-zendesk'
import { connectZenvia } from '../harness/connect-zenvia'
import { eventually } from '../harness/eventually'
import { asAdmin } from '../harness/graphql'
import { openSupport } from '../harness/open-support'
import { pageWords } from '../harness/page-words'
import type { Payload } from '../harness/run-as-admin'
import { USER_ERRORS, runAsAdmin } from '../harness/run-as-admin'
import { startProduct } from '../harness/product'
import { aStore } from '../harness/store'
import { storedFiles } from '../harness/stored-files'
import { sentMails } from '../harness/vtex-mail'
import { zendeskAgent } from '../harness/zendesk-agent'
import { zenviaAgent } from '../harness/zenvia-agent'

const store = aStore(connectZenvia, openSupport)
const words = pageWords('pt')
const address = 'plantao@livestore.example'

let bot: BotAsks
let token: string

const open = (tab: string): Promise<unknown> =>
  store.page.goto(`${store.product.admin}?locale=pt&tab=${tab}`)

const shows = (text: string): Promise<void> =>
  store.page.getByText(text).first().waitFor()

const save = async (): Promise<void> => {
  await store.hand.submit(words('save'))
  await store.page.getByText(words('unsaved')).waitFor({ state: 'hidden' })
}

const runScheduler = (): Promise<unknown> =>
  fetch(`${store.product.publicOrigin}/sandbox/scheduler/run`, {
    method: 'POST',
  })

/** So many minutes later, the scheduler has the store looked at. */
const later = (minutes: number): Promise<unknown> => {
  storedFiles(store.product.dataFolder).letPass(minutes)

  return runScheduler()
}

/** The same for a product that was switched off meanwhile. */
const laterAtRest = async (minutes: number): Promise<unknown> => {
  const { dataFolder } = store.product
  const files = storedFiles(dataFolder)

  await store.product.stop()
  files.letPass(minutes)
  files.openEarlier(minutes)
  store.product = await startProduct({ dataFolder })
  bot = botAsks(store.product, token)

  return runScheduler()
}

const chatOf = (conversationId: string) =>
  eventually(
    async () =>
      (await zenviaAgent(store.product).chatsOf(conversationId))[0]?.hash
  )

const ticketOf = (conversationId: string) =>
  eventually(() => zendeskAgent(store.product).ticketOf(conversationId))

const mailed = (subject: RegExp): Promise<boolean> =>
  eventually(async () =>
    (await sentMails(store.product)).some(
      (mail) => mail.to === address && subject.test(mail.subject)
    )
      ? true
      : undefined
  )

beforeAll(async () => {
  const rotated = await runAsAdmin(store.product)<Payload & { token: string }>(
    'rotateBotToken',
    `mutation { rotateBotToken { token ${USER_ERRORS} } }`
  )

  token = rotated.token
  bot = botAsks(store.product, token)
  await bot.requestHandoff('proves-webhook')
  await zenviaAgent(store.product).act(await chatOf('proves-webhook'), 'accept')
  await connectZendesk(store.product)
})

it('tells whom the merchant named, and on top of the page, that nobody answers', async () => {
  await open('support')
  await store.hand.fill(words('alerts.addresses'), address)
  await store.hand.fill(words('alerts.minutes'), '5')
  await save()

  await bot.requestHandoff('waits')
  await ticketOf('waits')
  await laterAtRest(8)
  await mailed(/sem resposta/)
  await open('support')
  await shows(words('finding.nobody-answers'))
  await picture(store.page, 'alerts-nobody-answers')
})

it('sends new conversations to the other partner while the chosen one is silent, and back', async () => {
  await open('partner')
  await store.hand.tick('checkbox', words('failover.on'))
  await store.hand.fill(words('failover.minutes'), '3')
  await save()

  await zendeskAgent(store.product).addFault({
    kind: 'status',
    status: 503,
    match: { method: 'PUT', path: '/tickets/' },
  })
  await bot.send('waits', 'Is anybody there?')
  await laterAtRest(5)
  await mailed(/outro parceiro/)
  await open('partner')
  await shows(words('finding.failed-over', { partner: 'Zendesk' }))
  await picture(store.page, 'alerts-failed-over')

  const silent = words('finding.partner-silent', { partner: 'Zendesk' })

  await store.hand.press(
    'button',
    `${words('finding.view-conversations')}: ${silent}`
  )
  await shows(words('outage.title', { partner: 'Zendesk' }))
  await store.hand.press('button', words('outage.try'))
  await shows(words('outage.still', { partner: 'Zendesk' }))
  await picture(store.page, 'alerts-outage')
  expect(await accessibilityFaults(store.page)).toEqual([])

  await bot.requestHandoff('goes-to-the-other')
  await chatOf('goes-to-the-other')
  await open('conversations')
  await store.page.locator('[data-conversation="goes-to-the-other"]').click()
  await shows(words('timeline.instead', { partner: 'Zendesk' }))

  await zendeskAgent(store.product).clearFaults()
  await store.page.reload()
  await store.hand.press('button', words('outage.try'))
  await shows(words('deliveries.retry-delivered'))
  await store.page.getByText(silent).waitFor({ state: 'hidden' })
  await later(3)
  await mailed(/voltou a receber/)
  await bot.requestHandoff('goes-back')
  await ticketOf('goes-back')
})

it('wants ratings once they are switched on, and counts them', async () => {
  await open('support')
  await store.hand.tick('checkbox', words('rating.on'))
  await save()

  const { id } = await ticketOf('goes-back')

  await zendeskAgent(store.product).reply(id, {
    body: 'Feito.',
    status: 'solved',
  })
  await eventually(async () =>
    (await bot.handoffOf('goes-back')).status === 'CLOSED' ? true : undefined
  )
  await bot.rate('goes-back', 5)
  await later(3)
  // Figures that a tick of the clock has just made are not made anew yet.
  await eventually(async () => {
    const { figures } = await asAdmin(store.product)<{
      figures: { rating: { count: number } }
    }>(
      '{ supportInsights(period: LAST_7_DAYS) { figures { rating { count } } } }',
      {},
      'supportInsights'
    )

    return figures.rating.count === 1 || undefined
  }, 60)
  await open('insights')
  await shows(words('insights.rating', { average: 5, count: 1 }))
})

it('keeps conversations for as long as the merchant says', async () => {
  await open('conversations')
  await store.hand.fill(words('retention.days'), '28')
  await save()
  await store.page.reload()
  await eventually(async () =>
    (await store.page
      .getByLabel(words('retention.days'), { exact: true })
      .inputValue()) === '28'
      ? true
      : undefined
  )
})
