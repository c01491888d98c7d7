import { picture } from '../../harness/browser'
import { eventually } from '../../harness/eventually'
import { pageWords } from '../../harness/page-words'
import { merchant, openPartnerTab } from '../../harness/partner-tab'
import { connectZenvia } from '../../harness/connect-zenvia'
import { aStore } from '../../harness/store'
import { toldIn } from '../../harness/told-in'

const store = aStore(connectZenvia)

beforeAll(() => store.page.clock.install())

/** Zenvia's updates at an address that was pasted there. */
const tell = async (address: string): Promise<number> => {
  const { status } = await fetch(
    `${store.product.publicOrigin}${new URL(address).pathname}`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"state":"typing","extra":{"conversationId":"unknown"}}',
    }
  )

  return status
}

/** The page asks anew every few seconds; until it has drawn what was answered. */
const pageLooksAgain = async (): Promise<void> => {
  const answered = store.page.waitForResponse((response) =>
    /query LiveSupportSettings/.test(response.request().postData() ?? '')
  )

  await store.page.clock.runFor(4000)
  await (await answered).finished()
  await store.page.clock.runFor(100)
}

describe.each(toldIn('es'))('in %s', (language) => {
  const translate = pageWords(language)
  const address = () =>
    store.page.getByLabel(translate('zenvia.webhook-url')).inputValue()
  const beginning = (key: string, value: string): string =>
    translate(key, { [value]: '|' }).split('|')[0] ?? ''

  it('says that no event came and what to look at, then when the first one did', async () => {
    await openPartnerTab(store, { language, as: merchant })
    await store.hand.press('button', translate('zenvia.check-webhook'))
    await store.page.getByText(translate('zenvia.webhook-watching')).waitFor()
    await store.page.clock.fastForward('02:05')
    await store.page.getByText(translate('zenvia.webhook-nothing')).waitFor()
    await store.page.getByText(translate('zenvia.webhook-look')).waitFor()
    await picture(store.page, `webhook-nothing-${language}`)

    await store.hand.press('button', translate('zenvia.check-webhook'))
    await store.page.getByText(translate('zenvia.webhook-watching')).waitFor()
    expect(await tell(await address())).toBe(200)
    await pageLooksAgain()
    await store.page
      .getByText(beginning('zenvia.webhook-seen', 'first'))
      .waitFor()
  })

  it('keeps the old address for a day when it makes a new one', async () => {
    const before = await address()

    await store.hand.press('button', translate('zenvia.rotate-key'))
    await store.page.getByText(translate('zenvia.rotate-key-what')).waitFor()
    await store.hand.press('button', translate('zenvia.rotate-key-confirm'))
    await store.page
      .getByText(beginning('zenvia.previous-key', 'until'))
      .waitFor()
    const after = await eventually(async () =>
      (await address()) === before ? undefined : address()
    )

    const seen = store.page.getByText(beginning('zenvia.webhook-seen', 'first'))

    await seen.waitFor({ state: 'detached' })
    expect(await tell(before)).toBe(200)
    expect(await tell(`${before}x`)).toBe(401)
    await store.hand.press('button', translate('zenvia.check-webhook'))
    await store.page.getByText(translate('zenvia.webhook-watching')).waitFor()
    expect(await tell(before)).toBe(200)
    await pageLooksAgain()
    expect(await seen.count()).toBe(0)
    expect(await tell(after)).toBe(200)
    await pageLooksAgain()
    await seen.waitFor()
    await picture(store.page, `webhook-rotated-${language}`)
  })
})
