import { textsFor } from '../../../local/whatsapp/bot/texts'
import { picture } from '../../harness/browser'
import { eventually } from '../../harness/eventually'
import { openSupport } from '../../harness/open-support'
import { languages, pageWords, shoppers } from '../../harness/page-words'
import { openPhone } from '../../harness/phone'
import { aStore } from '../../harness/store'
import { zenviaDesk } from '../../harness/zenvia-desk'
import type { DeskChat } from '../../harness/zenvia-desk'

describe.each(languages)('in %s', (language) => {
  const say = pageWords(language)
  const bot = textsFor(language)
  const shopper = shoppers[language]
  const store = aStore(openSupport)
  const agent = () => zenviaDesk(store.product)

  const waitingChatOf = (conversationId: string): Promise<DeskChat> =>
    eventually(async () =>
      (await agent().chatsOf(conversationId)).find(
        ({ state }) => state === 'QUEUED'
      )
    )

  it('connects Zenvia from nothing and sees its first event', async () => {
    await store.page.goto(`${store.product.admin}?locale=${language}`)
    await store.page.getByRole('tab', { name: say('tab.partner') }).click()
    await store.page
      .getByRole('button', {
        name: say('partner.choose', { partner: 'Zenvia' }),
      })
      .click()
    await store.page
      .getByRole('textbox', { name: say('zenvia.api-token') })
      .fill(store.product.zenvia?.apiToken ?? '')
    await store.page
      .getByRole('button', { name: say('save'), exact: true })
      .click()
    await store.page
      .getByText(say('status.problem', { partner: 'Zenvia' }))
      .waitFor()
    await store.page
      .getByRole('combobox', { name: say('zenvia.department') })
      .selectOption({ label: 'Atendimento' })
    await store.page.getByRole('button', { name: say('test.start') }).click()
    await store.page.getByText(say('test.passed')).waitFor()
    await store.page
      .getByRole('button', { name: say('save'), exact: true })
      .click()
    const address = store.page.getByLabel(say('zenvia.webhook-url'))

    await address.waitFor()
    await agent().administer('webhook', { url: await address.inputValue() })
    await store.page.getByText(say('status.almost', { count: 1 })).waitFor()
    await picture(store.page, 'zenvia-connected')
  })

  it('escalates, talks, transfers and finishes', async () => {
    const phone = await openPhone(
      await store.browser.newPage(),
      store.product,
      shopper.name
    )

    await phone.say('human, please')
    await phone.hears('BOT', bot.connecting)
    const { hash } = await waitingChatOf(shopper.conversationId)

    await phone.say('meu tênis veio rasgado')
    await agent().act(hash, 'accept')
    await phone.hears('NOTICE', bot.agentJoined.replace('{name} ', ''))
    await agent().act(hash, 'answer', { content: 'Olá, sou a Bruna.' })
    await phone.hears('AGENT', 'Olá, sou a Bruna.')
    const talk = await eventually(async () => {
      const now = await agent().chat(hash)

      return now.messages.some(({ content }) => content.includes('rasgado'))
        ? now
        : undefined
    })

    expect(talk.customer).toMatchObject({ name: shopper.name })
    expect(JSON.stringify(talk.history)).toContain('human, please')
    await store.page.bringToFront()
    await store.page
      .getByRole('button', { name: say('zenvia.check-webhook') })
      .click()
    await store.page.getByText(say('zenvia.webhook-watching')).waitFor()
    await agent().act(hash, 'transfer', { departmentId: 1546 })
    await agent().act(hash, 'accept')
    await agent().act(hash, 'answer', { content: 'Reembolso feito.' })
    await agent().act(hash, 'finish')
    await phone.hears('BOT', bot.handedBack)
    await store.page
      .getByText(say('status.serving', { partner: 'Zenvia', hours: '' }).trim())
      .waitFor()
    expect((await phone.all()).slice(-2)).toEqual([
      'AGENT: Reembolso feito.',
      `BOT: ${bot.handedBack}`,
    ])
    await store.page.bringToFront()
    await store.page
      .getByText(say('zenvia.webhook-seen', { first: '' }).split(':')[0] ?? '')
      .waitFor()
  })

  it('tells the shopper the words of the merchant when nobody is there', async () => {
    const phone = await openPhone(
      await store.browser.newPage(),
      store.product,
      shopper.name
    )

    await phone.say('3')
    await phone.hears('BOT', bot.connecting)
    const { hash } = await waitingChatOf(shopper.conversationId)

    await agent().act(hash, 'unavailable')
    await phone.hears('BOT', 'Todos ocupados.')
    await phone.hears('BOT', bot.handedBack)
  })
})
