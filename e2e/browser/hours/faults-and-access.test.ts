import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'

import { picture } from '../../harness/browser'
import { saveGeneralSettings } from '../../harness/general-settings'
import { asAdmin } from '../../harness/graphql'
import { languages, pageWords, shoppers } from '../../harness/page-words'
import { openPhone } from '../../harness/phone'
import { connectZendesk } from '../../harness/set-up-zendesk'
import type { Store } from '../../harness/support-tab'
import { openStore } from '../../harness/support-tab'

let store: Store

beforeAll(async () => {
  store = await openStore()
  await saveGeneralSettings(store.product)
})

afterAll(() => store.close())

const shopperReads = async (
  language: (typeof languages)[number],
  words: string
): Promise<void> => {
  const phone = await openPhone(
    await store.browser.newPage(),
    store.product,
    shoppers[language].name
  )

  expect(await phone.answerTo('3')).toBe(words)
  await phone.page.close()
}

const pageOnTop = async (
  language: (typeof languages)[number],
  sentence: string
): Promise<Page> => {
  const { page } = await store.openSupportTab(language, 'mouse')

  await page
    .getByRole('region', { name: pageWords(language)('status.label') })
    .getByText(sentence)
    .waitFor()

  return page
}

const faultsIn = async (page: Page, part: string) => {
  const { violations } = await new AxeBuilder({ page }).include(part).analyze()

  return violations.map(({ id, nodes }) => [id, nodes[0]?.html])
}

describe('without a partner', () => {
  it.each(languages)(
    'says so on top, and gives the shopper the message, in %s',
    async (language) => {
      const page = await pageOnTop(
        language,
        pageWords(language)('status.no-partner')
      )

      await page.close()
      await shopperReads(language, 'Fechado agora.')
    }
  )
})

describe('with a partner that refuses the credentials', () => {
  beforeAll(async () => {
    await connectZendesk(store.product)
    await asAdmin(store.product)(
      `mutation { saveZendeskConnection(input: { authentication: API_TOKEN,
         email: "nobody@livestore.example", apiToken: "wrong" }) { userErrors { code } } }`,
      {},
      'saveZendeskConnection'
    )
  })

  it.each(languages)(
    'gives the shopper the message, and says so on top, in %s',
    async (language) => {
      await shopperReads(language, 'Fechado agora.')
      const page = await pageOnTop(
        language,
        pageWords(language)('status.problem', { partner: 'Zendesk' })
      )

      await picture(page, `problem-${language}`)
      await page.close()
    }
  )
})

describe.each(languages)('for everybody, in %s', (language) => {
  const say = pageWords(language)

  it('has no accessibility fault that a machine can find, at a desk and on a phone', async () => {
    const { page } = await store.openSupportTab(language, 'mouse')

    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 })
      for (const tab of ['partner', 'bot', 'support']) {
        await page.getByRole('tab', { name: say(`tab.${tab}`) }).click()
        await page.waitForLoadState('networkidle')
        expect(await faultsIn(page, 'main')).toEqual([])
      }
      const overflow = await page.evaluate(
        () =>
          document.documentElement.scrollWidth -
          document.documentElement.clientWidth
      )

      expect(overflow).toBeLessThanOrEqual(0)
    }
    await picture(page, `narrow-${language}`)
    await page.getByLabel(say('time-zone.label'), { exact: true }).fill('paulo')
    await page.getByRole('listbox').waitFor()
    expect(await faultsIn(page, 'main')).toEqual([])
    await page.getByRole('button', { name: say('exceptions.add') }).click()
    await page.getByRole('dialog').waitFor()
    expect(await faultsIn(page, '[role=dialog]')).toEqual([])
    await page.close()
  })

  it('says which right is missing to who has not got it', async () => {
    const { page } = await store.openSupportTab(language, 'mouse')

    await page
      .getByRole('combobox')
      .nth(1)
      .selectOption({ label: 'bruno@livestore.example' })
    await page.getByText(say('no-rights.title')).waitFor()
    await page.getByText('read-write-apps-settings').waitFor()
    await page
      .getByRole('combobox')
      .nth(1)
      .selectOption({ label: 'ana@livestore.example' })
    await page.getByRole('heading', { name: say('hours.title') }).waitFor()
    await page.close()
  })
})
