import type { Page } from 'playwright-core'

import { picture } from '../../harness/browser'
import { connectZenvia } from '../../harness/connect-zenvia'
import { eventually } from '../../harness/eventually'
import type { Hand } from '../../harness/hands'
import { handAt } from '../../harness/hands'
import { pageWords } from '../../harness/page-words'
import { MERCHANT, openPartnerTab } from '../../harness/partner-tab'
import { USER_ERRORS, runAsAdmin } from '../../harness/run-as-admin'
import { toldIn } from '../../harness/told-in'
import { store } from './zenvia-store'

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
const looksAgain = async (page: Page): Promise<void> => {
  const answered = page.waitForResponse((response) =>
    /query LiveSupportSettings/.test(response.request().postData() ?? '')
  )

  await page.clock.runFor(4000)
  await (await answered).finished()
  await page.clock.runFor(100)
}

describe.each(toldIn('es'))('the webhook, in %s', (language) => {
  const translate = pageWords(language)
  let page: Page
  let hand: Hand

  beforeAll(async () => {
    page = await store.browser.newPage()
    hand = handAt(page, 'mouse')
    await page.clock.install()
    await runAsAdmin(store.product)(
      'rotateZenviaWebhookKey',
      `mutation { rotateZenviaWebhookKey { ${USER_ERRORS} } }`
    )
  })

  afterAll(async () => {
    await page.close()
    await connectZenvia(store.product)
  })

  const address = () =>
    page.getByLabel(translate('zenvia.webhook-url')).inputValue()
  const beginning = (key: string, value: string): string =>
    translate(key, { [value]: '|' }).split('|')[0] ?? ''

  it('says that no event came and what to look at, then when the first one did', async () => {
    await openPartnerTab({ ...store, page }, { language, as: MERCHANT })
    await hand.press('button', translate('zenvia.check-webhook'))
    await page.getByText(translate('zenvia.webhook-watching')).waitFor()
    await page.clock.fastForward('02:05')
    await page.getByText(translate('zenvia.webhook-nothing')).waitFor()
    await page.getByText(translate('zenvia.webhook-look')).waitFor()
    await picture(page, `webhook-nothing-${language}`)

    await hand.press('button', translate('zenvia.check-webhook'))
    await page.getByText(translate('zenvia.webhook-watching')).waitFor()
    expect(await tell(await address())).toBe(200)
    await looksAgain(page)
    await page.getByText(beginning('zenvia.webhook-seen', 'first')).waitFor()
  })

  it('goes on knowing the events before while it waits for another', async () => {
    const seen = page.getByText(beginning('zenvia.webhook-seen', 'first'))
    const told = await seen.innerText()

    await hand.press('button', translate('zenvia.check-webhook'))
    await page.getByText(translate('zenvia.webhook-watching')).waitFor()
    await page.getByText(beginning('zenvia.webhook-last', 'last')).waitFor()
    expect(
      await page.getByText(translate('zenvia.webhook-first')).count()
    ).toBe(0)
    await picture(page, `webhook-again-${language}`)
    expect(await tell(await address())).toBe(200)
    await looksAgain(page)
    await seen.waitFor()
    expect(await seen.innerText()).toBe(told)
  })

  it('keeps the old address for a day when it makes a new one', async () => {
    const before = await address()

    await hand.press('button', translate('zenvia.rotate-key'))
    await page.getByText(translate('zenvia.rotate-key-what')).waitFor()
    await hand.press('button', translate('zenvia.rotate-key'))
    await page.getByText(beginning('zenvia.previous-key', 'until')).waitFor()
    const after = await eventually(async () =>
      (await address()) === before ? undefined : address()
    )

    const seen = page.getByText(beginning('zenvia.webhook-seen', 'first'))

    await seen.waitFor({ state: 'detached' })
    expect(await tell(before)).toBe(200)
    expect(await tell(`${before}x`)).toBe(401)
    await hand.press('button', translate('zenvia.check-webhook'))
    await page.getByText(translate('zenvia.webhook-watching')).waitFor()
    expect(await tell(before)).toBe(200)
    await looksAgain(page)
    expect(await seen.count()).toBe(0)
    expect(await tell(after)).toBe(200)
    await looksAgain(page)
    await seen.waitFor()
    await picture(page, `webhook-rotated-${language}`)
  })
})
