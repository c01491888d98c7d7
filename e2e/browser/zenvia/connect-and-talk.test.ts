import { messagesFor } from '../../../local/whatsapp/bot/bot-messages'
import { picture } from '../../harness/browser'
import { eventually } from '../../harness/eventually'
import { openSupport } from '../../harness/open-support'
import { pageWords, shoppers } from '../../harness/page-words'
import { openPhone } from '../../harness/phone'
import { aStore } from '../../harness/store'
import { toldIn } from '../../harness/told-in'
import { zenviaAgent } from '../../harness/zenvia-agent'
import type { ZenviaChat } from '../../harness/zenvia-agent'

describe.each(toldIn('en'))('in %s', (language) => {
  const translate = pageWords(language)
  const bot = messagesFor(language)
  const shopper = shoppers[language]
  const store = aStore(openSupport)
  const agent = () => zenviaAgent(store.product)

  const waitingChatOf = (conversationId: string): Promise<ZenviaChat> =>
    eventually(async () =>
      (await agent().chatsOf(conversationId)).find(
        ({ state }) => state === 'QUEUED'
      )
    )

  it('connects Zenvia from nothing and sees its first event, by keys that keep their place', async () => {
    const focused = store.page.locator(':focus')

    await store.page.goto(`${store.product.admin}?locale=${language}`)
    await store.page
      .getByRole('tab', { name: translate('tab.partner') })
      .click()
    await store.page
      .getByRole('button', {
        name: translate('partner.choose', { partner: 'Zenvia' }),
      })
      .press('Enter')
    await focused.and(store.page.getByRole('article')).waitFor()
    await store.page
      .getByRole('textbox', { name: translate('zenvia.api-token') })
      .fill(store.product.zenvia?.apiToken ?? '')
    await store.page
      .getByRole('button', { name: translate('save'), exact: true })
      .click()
    await store.page
      .getByText(translate('status.problem', { partner: 'Zenvia' }))
      .waitFor()
    await store.page
      .getByRole('combobox', { name: translate('team.department') })
      .selectOption({ label: 'Atendimento' })
    const test = store.page.getByRole('button', {
      name: translate('test.start'),
    })

    await test.press('Enter')
    await store.page.getByText(translate('test.passed')).waitFor()
    await focused.and(test).waitFor()
    await store.page
      .getByRole('button', { name: translate('save'), exact: true })
      .click()
    const address = store.page.getByLabel(translate('zenvia.webhook-url'))

    await address.waitFor()
    await agent().administer('webhook', { url: await address.inputValue() })
    await store.page
      .getByText(translate('status.almost', { count: 1 }))
      .waitFor()
    await picture(store.page, 'zenvia-connected')
  })

  it('escalates, talks, transfers and finishes', async () => {
    const phone = await openPhone(
      await store.browser.newPage(),
      store.product,
      shopper.name
    )

    await phone.write('human, please')
    await phone.shows('BOT', bot.connecting)
    const { hash } = await waitingChatOf(shopper.conversationId)

    await phone.write('meu tênis veio rasgado')
    await agent().act(hash, 'accept')
    await phone.shows('NOTICE', bot.agentJoined.replace('{name} ', ''))
    await agent().act(hash, 'answer', { content: 'Olá, sou a Bruna.' })
    await phone.shows('AGENT', 'Olá, sou a Bruna.')
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
      .getByRole('button', { name: translate('zenvia.check-webhook') })
      .click()
    await store.page.getByText(translate('zenvia.webhook-watching')).waitFor()
    await agent().act(hash, 'transfer', { departmentId: 1546 })
    await agent().act(hash, 'accept')
    await agent().act(hash, 'answer', { content: 'Reembolso feito.' })
    await agent().act(hash, 'finish')
    await phone.shows('BOT', bot.handedBack)
    await store.page
      .getByText(
        translate('status.serving', { partner: 'Zenvia', hours: '' }).trim()
      )
      .waitFor()
    expect((await phone.all()).slice(-2)).toEqual([
      'AGENT: Reembolso feito.',
      `BOT: ${bot.handedBack}`,
    ])
    await store.page.bringToFront()
    await store.page
      .getByText(
        translate('zenvia.webhook-seen', { first: '' }).split(':')[0] ?? ''
      )
      .waitFor()
  })

  it('tells the shopper the words of the merchant when nobody is there', async () => {
    const phone = await openPhone(
      await store.browser.newPage(),
      store.product,
      shopper.name
    )

    await phone.write('3')
    await phone.shows('BOT', bot.connecting)
    const { hash } = await waitingChatOf(shopper.conversationId)

    await agent().act(hash, 'unavailable')
    await phone.shows('BOT', 'Todos ocupados.')
    await phone.shows('BOT', bot.handedBack)
  })
})
