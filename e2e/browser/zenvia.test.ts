import type { BrowserContext, Page } from 'playwright-core'

import { wordsFor } from '../../local/whatsapp/bot/words'
import { openBrowser, picture } from '../harness/browser'
import { eventually } from '../harness/eventually'
import { asAdmin } from '../harness/graphql'
import { languages, pageWords, shoppers } from '../harness/page-words'
import { openPhone } from '../harness/phone'
import { startProduct } from '../harness/product'
import type { Product } from '../harness/product'
import { openAllDay } from '../harness/set-up-zendesk'
import { zenviaDesk } from '../harness/zenvia-desk'
import type { DeskChat, ZenviaDesk } from '../harness/zenvia-desk'

/** A date and time as the browser's field takes it. */
const inDays = (days: number): string =>
  `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T14:00`

describe.each(languages)('in %s', (language) => {
  const say = pageWords(language)
  const bot = wordsFor(language)
  const shopper = shoppers[language]
  let product: Product
  let browser: BrowserContext
  let admin: Page
  let agent: ZenviaDesk

  const people = (count: number): string =>
    say('training.people', { count, profile: say('profile.agent') })

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

  const waitingChatOf = (conversationId: string): Promise<DeskChat> =>
    eventually(async () =>
      (await agent.chatsOf(conversationId)).find(
        ({ state }) => state === 'QUEUED'
      )
    )

  afterAll(async () => {
    await browser.close()
    await product.stop()
  })

  it('connects Zenvia from nothing and sees its first event', async () => {
    await admin.goto(`${product.admin}?locale=${language}`)
    await admin.getByRole('tab', { name: say('tab.partner') }).click()
    await admin
      .getByRole('button', {
        name: say('partner.choose', { partner: 'Zenvia' }),
      })
      .click()
    await admin
      .getByRole('textbox', { name: say('zenvia.api-token') })
      .fill(product.zenvia?.apiToken ?? '')
    await admin.getByRole('button', { name: say('save'), exact: true }).click()
    await admin
      .getByRole('combobox', { name: say('zenvia.department') })
      .selectOption({ label: 'Atendimento' })
    await admin.getByRole('button', { name: say('test.start') }).click()
    await admin.getByText(say('test.passed')).waitFor()
    await admin.getByRole('button', { name: say('save'), exact: true }).click()
    const address = admin.getByLabel(say('zenvia.webhook-url'))

    await address.waitFor()
    await agent.administer('webhook', { url: await address.inputValue() })
    await admin
      .getByText(say('status.serving', { partner: 'Zenvia', hours: '' }).trim())
      .waitFor()
    await picture(admin, 'zenvia-connected')
  })

  it('escalates, talks, transfers and finishes', async () => {
    const phone = await openPhone(
      await browser.newPage(),
      product,
      shopper.name
    )

    await phone.say('human, please')
    await phone.hears('BOT', bot.connecting)
    const { hash } = await waitingChatOf(shopper.conversationId)

    await phone.say('meu tênis veio rasgado')
    await agent.act(hash, 'accept')
    await phone.hears('NOTICE', bot.agentJoined.replace('{name} ', ''))
    await agent.act(hash, 'answer', { content: 'Olá, sou a Bruna.' })
    await phone.hears('AGENT', 'Olá, sou a Bruna.')
    const talk = await eventually(async () => {
      const now = await agent.chat(hash)

      return now.messages.some(({ content }) => content.includes('rasgado'))
        ? now
        : undefined
    })

    expect(talk.customer).toMatchObject({ name: shopper.name })
    expect(JSON.stringify(talk.history)).toContain('human, please')
    await agent.act(hash, 'transfer', { departmentId: 1546 })
    await agent.act(hash, 'accept')
    await agent.act(hash, 'answer', { content: 'Reembolso feito.' })
    await agent.act(hash, 'finish')
    await phone.hears('BOT', bot.handedBack)
    expect((await phone.all()).slice(-2)).toEqual([
      'AGENT: Reembolso feito.',
      `BOT: ${bot.handedBack}`,
    ])
    await admin
      .getByRole('button', { name: say('zenvia.check-webhook') })
      .click()
    await admin
      .getByText(say('zenvia.webhook-seen', { first: '' }).split(':')[0] ?? '')
      .waitFor()
  })

  it('tells the shopper the words of the merchant when nobody is there', async () => {
    const phone = await openPhone(
      await browser.newPage(),
      product,
      shopper.name
    )

    await phone.say('3')
    await phone.hears('BOT', bot.connecting)
    const { hash } = await waitingChatOf(shopper.conversationId)

    await agent.act(hash, 'unavailable')
    await phone.hears('BOT', 'Todos os atendentes estão ocupados.')
    await phone.hears('BOT', bot.handedBack)
  })

  it('asks for licences, and applies them at once where the VTEX team gave its token', async () => {
    const wanted = admin.getByRole('textbox', { name: say('licenses.wanted') })

    await wanted.fill('10001')
    await admin
      .getByRole('button', { name: say('licenses.request'), exact: true })
      .click()
    await admin.getByText(say('licenses.bounds')).first().waitFor()
    await wanted.fill('8')
    await admin
      .getByRole('button', { name: say('licenses.request'), exact: true })
      .click()
    await admin.getByText(say('licenses.requested')).first().waitFor()
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
    await admin.getByRole('tab', { name: say('tab.partner') }).click()
    await admin.getByRole('button', { name: say('training.ask') }).click()
    await admin
      .getByLabel(say('training.preferred', { number: 1 }))
      .fill(inDays(100))
    await admin
      .getByLabel(say('training.preferred', { number: 2 }))
      .fill(inDays(101))
    await admin.getByLabel(say('training.how-many')).fill('4')
    await admin.getByLabel(say('training.contact-name')).fill('Rita')
    await admin
      .getByLabel(say('training.contact-email'))
      .fill('rita@livestore.example')
    await admin.getByRole('button', { name: say('training.ask') }).click()
    await admin.getByText(people(4)).waitFor()
    await admin
      .getByRole('button', { name: say('training.change'), exact: true })
      .click()
    await admin.getByLabel(say('training.how-many')).fill('6')
    await admin
      .getByRole('button', { name: say('training.ask-change') })
      .click()
    await admin.getByText(people(6)).waitFor()
    await picture(admin, 'training')
    await admin.getByRole('button', { name: say('training.cancel') }).click()
    await admin
      .getByRole('dialog')
      .getByRole('button', { name: say('training.cancel') })
      .click()
    await admin.getByText(say('request.cancelled')).first().waitFor()
  })

  it('lets an open conversation finish where it started when the partner is changed', async () => {
    const phone = await openPhone(
      await browser.newPage(),
      product,
      shopper.name
    )

    await phone.say('3')
    await phone.hears('BOT', bot.connecting)
    const { hash } = await waitingChatOf(shopper.conversationId)

    await admin
      .getByRole('button', {
        name: say('partner.choose', { partner: 'Zendesk' }),
      })
      .click()
    await admin
      .getByText(say('partner.change-what', { from: 'Zenvia', to: 'Zendesk' }))
      .waitFor()
    await admin.getByRole('button', { name: say('partner.change') }).click()
    await admin
      .getByText(say('partner.chosen-toast', { partner: 'Zendesk' }))
      .waitFor()
    await agent.act(hash, 'accept')
    await agent.act(hash, 'answer', { content: 'Ainda estou aqui.' })
    await phone.hears('AGENT', 'Ainda estou aqui.')
    await agent.act(hash, 'finish')
    await phone.hears('BOT', bot.handedBack)
  })
})
