import type { BrowserContext, Page } from 'playwright-core'

import { openBrowser, picture } from '../harness/browser'
import { eventually } from '../harness/eventually'
import { asAdmin } from '../harness/graphql'
import { openPhone } from '../harness/phone'
import { startProduct } from '../harness/product'
import type { Product } from '../harness/product'
import { openAllDay } from '../harness/set-up-zendesk'
import { zenviaDesk } from '../harness/zenvia-desk'
import type { DeskChat, ZenviaDesk } from '../harness/zenvia-desk'

let product: Product
let browser: BrowserContext
let admin: Page
let agent: ZenviaDesk

const marina = 'wa-5511988887777'

beforeAll(async () => {
  product = await startProduct()
  agent = zenviaDesk(product)
  browser = await openBrowser()
  admin = await browser.newPage()
  await asAdmin(product)(
    'mutation ($input: GeneralSettingsInput!) { saveGeneralSettings(input: $input) { userErrors { code } } }',
    {
      input: {
        ...openAllDay,
        noAgentMessage: 'Todos os atendentes estão ocupados.',
      },
    },
    'saveGeneralSettings'
  )
})

const chatOf = (conversationId: string): Promise<DeskChat> =>
  eventually(async () => (await agent.chatsOf(conversationId)).at(-1))

afterAll(async () => {
  await browser.close()
  await product.stop()
})

it('connects Zenvia from nothing and sees its first event', async () => {
  await admin.goto(product.admin)
  await admin.getByRole('tab', { name: 'Parceiro' }).click()
  await admin.getByRole('button', { name: 'Usar Zenvia' }).click()
  await admin
    .getByRole('textbox', { name: 'Token da API' })
    .fill(product.zenvia?.apiToken ?? '')
  await admin.getByRole('button', { name: 'Salvar' }).click()
  await admin
    .getByRole('combobox', { name: 'Departamento' })
    .selectOption({ label: 'Atendimento' })
  await admin.getByRole('button', { name: 'Testar conexão' }).click()
  await admin.getByText('Tudo certo com esta conexão.').waitFor()
  await admin.getByRole('button', { name: 'Salvar' }).click()
  const address = admin.getByLabel('Endereço para colar na Zenvia')

  await address.waitFor()
  await agent.administer('webhook', { url: await address.inputValue() })
  await admin.getByText('Clientes estão sendo atendidos pela Zenvia.').waitFor()
  await picture(admin, 'zenvia-connected')
})

it('escalates, talks, transfers and finishes', async () => {
  const phone = await openPhone(await browser.newPage(), product)

  await phone.say('quero falar com um atendente')
  await phone.hears('BOT', 'Estou conectando você')
  const { hash } = await chatOf(marina)

  await phone.say('meu tênis veio rasgado')
  await agent.act(hash, 'accept')
  await phone.hears('NOTICE', 'entrou na conversa')
  await agent.act(hash, 'answer', { content: 'Olá, sou a Bruna.' })
  await phone.hears('AGENT', 'Olá, sou a Bruna.')
  const talk = await eventually(async () => {
    const now = await agent.chat(hash)

    return now.messages.some(({ content }) => content.includes('rasgado'))
      ? now
      : undefined
  })

  expect(talk.customer).toMatchObject({ name: 'Marina Souza' })
  expect(JSON.stringify(talk.history)).toContain('quero falar com um atendente')
  await agent.act(hash, 'transfer', { departmentId: 1546 })
  await agent.act(hash, 'accept')
  await agent.act(hash, 'answer', { content: 'Reembolso feito.' })
  await agent.act(hash, 'finish')
  await phone.hears('BOT', 'O atendimento terminou.')
  expect((await phone.all()).slice(-2)).toEqual([
    'AGENT: Reembolso feito.',
    'BOT: O atendimento terminou. Posso ajudar em mais alguma coisa?',
  ])
  await admin
    .getByRole('button', { name: 'Conferir se os eventos chegam' })
    .click()
  await admin.getByText('Os eventos chegam').waitFor()
})

it('tells the shopper the words of the merchant when nobody is there', async () => {
  const phone = await openPhone(await browser.newPage(), product)

  await phone.page.getByRole('button', { name: 'Grace Miller' }).click()
  await phone.say('3')
  await phone.hears('BOT', 'I am connecting you')
  const { hash } = await chatOf('wa-14155550123')

  await agent.act(hash, 'unavailable')
  await phone.hears('BOT', 'Todos os atendentes estão ocupados.')
  await phone.hears('BOT', 'The conversation with our team has ended.')
})

it('asks for licences, and applies them at once where the VTEX team gave its token', async () => {
  const wanted = admin.getByRole('textbox', { name: 'Número de licenças' })

  await wanted.fill('10001')
  await admin.getByRole('button', { name: 'Pedir', exact: true }).click()
  await admin
    .getByText('Use um número inteiro de 1 a 10.000.')
    .first()
    .waitFor()
  await wanted.fill('8')
  await admin.getByRole('button', { name: 'Pedir', exact: true }).click()
  await admin.getByText('Pedido feito').first().waitFor()
  const mails = await (
    await fetch(`${product.publicOrigin}/sandbox/mail`)
  ).text()

  expect(mails).toContain('8')
  const ask = asAdmin(product)
  const refused = await ask<{ userErrors: Array<{ field: string }> }>(
    'mutation { requestLicenses(input: { partner: ZENVIA, quantity: 10001 }) { userErrors { code field } } }',
    {},
    'requestLicenses'
  )

  expect(refused.userErrors[0]?.field).toBe('quantity')
  await ask(
    'mutation ($input: ZenviaConnectionInput!) { saveZenviaConnection(input: $input) { userErrors { code message } } }',
    {
      input: {
        partnerToken: product.zenvia?.partnerToken,
        partnerAccountId: product.zenvia?.accountId,
      },
    },
    'saveZenviaConnection'
  )
  await ask(
    'mutation { requestLicenses(input: { partner: ZENVIA, quantity: 9 }) { userErrors { code } } }',
    {},
    'requestLicenses'
  )
  const usage = await ask<object>(
    '{ licenseUsage(partner: ZENVIA) { requested applied activeAgents activeAdministrators } }',
    {},
    'licenseUsage'
  )

  expect(usage).toEqual({
    requested: 9,
    applied: 9,
    activeAgents: 2,
    activeAdministrators: 1,
  })
})

it('asks for a training, changes it and cancels it', async () => {
  await admin.reload()
  await admin.getByRole('tab', { name: 'Parceiro' }).click()
  await admin.getByRole('button', { name: 'Pedir treinamento' }).click()
  await admin.getByLabel('1ª data preferida').fill('2027-03-10T14:00')
  await admin.getByLabel('2ª data preferida').fill('2027-03-11T14:00')
  await admin.getByLabel('Quantas pessoas').fill('4')
  await admin.getByLabel('Nome do contato').fill('Rita')
  await admin.getByLabel('E-mail do contato').fill('rita@livestore.example')
  await admin.getByRole('button', { name: 'Pedir treinamento' }).click()
  await admin.getByText('4 pessoas').waitFor()
  await admin.getByRole('button', { name: 'Mudar', exact: true }).click()
  await admin.getByLabel('Quantas pessoas').fill('6')
  await admin.getByRole('button', { name: 'Pedir a mudança' }).click()
  await admin.getByText('6 pessoas').waitFor()
  await picture(admin, 'training')
  await admin.getByRole('button', { name: 'Cancelar treinamento' }).click()
  await admin
    .getByRole('dialog')
    .getByRole('button', { name: 'Cancelar treinamento' })
    .click()
  await admin.getByText('Cancelado').first().waitFor()
})

it('lets an open conversation finish where it started when the partner is changed', async () => {
  const phone = await openPhone(await browser.newPage(), product)

  await phone.say('3')
  await phone.hears('BOT', 'Estou conectando você')
  const { hash } = await chatOf(marina)

  await admin.getByRole('button', { name: 'Usar Zendesk' }).click()
  await admin
    .getByText('Conversas abertas terminam na Zenvia, onde começaram.')
    .waitFor()
  await admin.getByRole('button', { name: 'Mudar de parceiro' }).click()
  await admin.getByText('Novas conversas vão para a Zendesk').waitFor()
  await agent.act(hash, 'accept')
  await agent.act(hash, 'answer', { content: 'Ainda estou aqui.' })
  await phone.hears('AGENT', 'Ainda estou aqui.')
  await agent.act(hash, 'finish')
  await phone.hears('BOT', 'O atendimento terminou.')
})
