import type { BrowserContext, Page } from 'playwright-core'

import { openBrowser, picture } from '../harness/browser'
import { eventually } from '../harness/eventually'
import { openPhone } from '../harness/phone'
import { startProduct } from '../harness/product'
import type { Product } from '../harness/product'
import { START_MS } from '../harness/start-time'
import { zendeskAgent } from '../harness/zendesk-agent'

const conversationId = 'wa-5511988887777'

let product: Product
let browser: BrowserContext
let admin: Page

beforeAll(async () => {
  product = await startProduct({ ownEntry: true })
  browser = await openBrowser()
  admin = await browser.newPage()
}, START_MS)

afterAll(async () => {
  await browser.close()
  await product.stop()
})

it('lets a merchant connect Zendesk and set it up on the page', async () => {
  await admin.goto(product.admin)
  await admin.getByRole('tab', { name: 'Parceiro' }).click()
  await admin.getByRole('button', { name: 'Usar Zendesk' }).click()
  await admin
    .getByLabel('Endereço do Zendesk')
    .fill(`https://${product.zendesk.subdomain}.zendesk.com/agent`)
  await admin
    .getByLabel('Identificador do cliente')
    .fill(product.zendesk.oauthClientId)
  await admin
    .getByRole('textbox', { name: 'Segredo do cliente' })
    .fill(` ${product.zendesk.oauthClientSecret} `)
  await admin.getByLabel('WhatsApp da loja').fill('+55 11 4002-8922')
  await admin.getByRole('button', { name: 'Testar conexão' }).click()
  await admin.getByText('Tudo certo com esta conexão.').waitFor()
  await picture(admin, 'connection-tested')
  await admin.getByRole('button', { name: 'Salvar' }).click()
  await admin.getByRole('button', { name: 'Configurar o Zendesk' }).click()
  await admin.getByText('Tudo em ordem').waitFor()
  await picture(admin, 'provisioning')
})

it('switches support on, once there are words for closed hours', async () => {
  await admin.getByRole('tab', { name: 'Atendimento' }).click()
  await admin.getByRole('switch').check({ force: true })
  await admin
    .getByRole('textbox', { name: 'Fora do horário' })
    .fill('Voltamos às 9h. Escreva para ajuda@livestore.example.')
  await admin.getByRole('button', { name: 'Salvar' }).click()
  await admin
    .getByText('Clientes estão sendo atendidos pelo Zendesk.')
    .waitFor()
  await admin.reload()
  await admin
    .getByText('Clientes estão sendo atendidos pelo Zendesk.')
    .waitFor()
  await picture(admin, 'switched-on')
})

it('tells the agent who asks and with which cart, keeps internal notes from the shopper, and wakes the bot last', async () => {
  const agent = zendeskAgent(product)
  const phone = await openPhone(await browser.newPage(), product)

  await phone.write('oi')
  await phone.shows('BOT', 'Olá, Marina Souza!')
  await phone.write('quero falar com um atendente')
  await phone.shows('BOT', 'Estou conectando você')
  const ticket = await eventually(() => agent.ticketOf(conversationId))

  expect(ticket.tags).toContain('vtex-chatbot')
  expect(ticket.requesterProfile).toMatchObject({
    name: 'Marina Souza',
    phone: '+5511988887777',
  })
  expect(ticket.customFields.map(({ value }) => value)).toEqual([
    '+551140028922',
  ])
  expect(ticket.conversation[0]?.text).toContain('quero falar com um atendente')
  expect(ticket.conversation[0]?.text).toContain(
    'https://livestore.myvtex.com/checkout/#/cart'
  )

  await phone.write('meu tênis veio rasgado')
  await agent.reply(ticket.id, { body: 'Olá, Marina! Já vejo isso.' })
  await phone.shows('AGENT', 'Já vejo isso.')
  await agent.reply(ticket.id, { body: 'só para a equipe', public: false })
  await agent.reply(ticket.id, {
    body: 'Resolvido. Um abraço!',
    status: 'solved',
  })
  await phone.shows('BOT', 'O atendimento terminou.')
  await picture(phone.page, 'conversation')
  const shown = await phone.all()

  expect(shown.slice(-2)).toEqual([
    'AGENT: Resolvido. Um abraço!',
    'BOT: O atendimento terminou. Posso ajudar em mais alguma coisa?',
  ])
  expect(shown.filter((line) => line.includes('Resolvido'))).toHaveLength(1)
  expect(shown.join()).not.toContain('só para a equipe')
})

it('finds settings and conversations again after a restart', async () => {
  await admin.close()
  await product.stop()
  product = await startProduct({
    ownEntry: true,
    dataFolder: product.dataFolder,
  })
  admin = await browser.newPage()
  await admin.goto(product.admin)
  await admin
    .getByText('Clientes estão sendo atendidos pelo Zendesk.')
    .waitFor()
  const phone = await openPhone(await browser.newPage(), product)

  await phone.shows('AGENT', 'Resolvido. Um abraço!')
  await phone.write('3')
  await phone.shows('BOT', 'Estou conectando você')
})
