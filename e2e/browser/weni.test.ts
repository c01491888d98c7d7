import type { Page } from 'playwright-core'

import { agentSides } from '../harness/agent-side'
import { picture } from '../harness/browser'
import { openSupport } from '../harness/open-support'
import { pageWords } from '../harness/page-words'
import { openPhone } from '../harness/phone'
import { aStore } from '../harness/store'

const store = aStore(agentSides.ZENDESK.connect, openSupport)
const words = pageWords('pt')

const names = [
  'name',
  'base_url',
  'api_token',
  'webhook_secret',
  'route_open',
  'route_forward',
  'route_close',
  'route_reopen',
  'route_history',
]

/** What the page shows under a name of Weni's form. */
const valueOf = (page: Page, name: string): Promise<string> =>
  page.getByLabel(name, { exact: true }).inputValue()

it('makes the values of Weni’s form on the page, and waits for the first call', async () => {
  const { page, product } = store

  await page.goto(`${product.admin}?locale=pt`)
  await page.getByRole('tab', { name: words('tab.bot') }).click()
  await page.getByRole('radio', { name: words('bot.kind.weni') }).check()
  await page.getByRole('button', { name: words('save') }).click()
  await page.getByText(words('bot.change-loses')).waitFor()
  await page.getByText('Nenhuma conversa está aberta agora.').waitFor()
  await page.getByRole('button', { name: words('bot.change') }).click()
  await page.getByText(words('bot.weni-secret-help')).waitFor()
  await page.getByRole('button', { name: words('token.rotate') }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: words('token.rotate') })
    .click()
  await page.getByText(words('token.weni-help')).waitFor()
  await page.getByText(words('bot.waiting-for-call')).waitFor()
  await page.getByText(words('finding.bot-awaited')).waitFor()
  await picture(page, 'weni-values')

  expect(await valueOf(page, 'base_url')).toBe(
    `https://${product.publicHost}/_v/live-support/ticketer`
  )
})

it('takes them in Weni’s form, and the page’s file by its command line', async () => {
  const weni = await store.browser.newPage()
  const saved = store.page.waitForEvent('download')

  await store.page
    .getByRole('button', { name: words('weni.save-file') })
    .click()

  const file = await (await saved).path()

  await weni.goto(`${store.product.weniSandbox}/agent`)
  for (const name of names) {
    await weni
      .getByLabel(name, { exact: true })
      .fill(await valueOf(store.page, name))
  }
  await weni.getByRole('button', { name: 'Add' }).click()
  await weni.getByRole('cell', { name: 'Live Support' }).waitFor()
  await weni
    .getByLabel('weni ticketer create', { exact: false })
    .setInputFiles(file)
  await weni.getByText(/^Created: [0-9a-f-]{36}$/).waitFor()
  await weni.getByRole('cell', { name: 'Live Support' }).nth(1).waitFor()
  await picture(weni, 'weni-form')
  await weni.close()
})

it('shows the first call as it comes, and what Weni answers to a test', async () => {
  const { page, product } = store
  const phone = await openPhone(await store.browser.newPage(), product)

  await phone.become('WENI')
  await phone.answerTo('oi')
  await phone.write('quero falar com um atendente')
  await phone.shows('BOT', 'Estou conectando você')
  await page.getByText(/O bot chamou pela primeira vez/).waitFor()
  expect(
    await page
      .getByLabel(words('bot.learned-address'), { exact: true })
      .inputValue()
  ).toMatch(/^https:\/\/flows\.weni\.ai\/mr\/tickets\//)
  await page.getByText(/^Clientes estão sendo atendidos/).waitFor()
  await picture(page, 'weni-first-call')
  await page.getByRole('button', { name: words('bot.send-test') }).click()
  await page.getByText(words('bot.test-delivered')).waitFor()
  await page.getByText(/Resposta 404 · [\d,]+ s$/).waitFor()
})
