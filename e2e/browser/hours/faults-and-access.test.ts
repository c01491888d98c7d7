import type { Page } from 'playwright-core'

import {
  accessibilityFaults,
  faultsWhenNarrow,
} from '../../harness/accessibility-faults'
import { picture } from '../../harness/browser'
import { eventually } from '../../harness/eventually'
import { saveGeneralSettings } from '../../harness/general-settings'
import { asAdmin } from '../../harness/graphql'
import type { Language } from '../../harness/page-words'
import { languages, pageWords, shoppers } from '../../harness/page-words'
import { openPhone } from '../../harness/phone'
import { connectZendesk } from '../../harness/connect-zendesk'
import { aStore } from '../../harness/store'
import type { SupportTab } from '../../harness/support-tab'
import { openSupportTab } from '../../harness/support-tab'
import { toastsCoverNothing } from '../../harness/toast-place'
import { toldIn } from '../../harness/told-in'

const store = aStore(saveGeneralSettings)

const shopperReads = async (
  language: Language,
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
  language: Language,
  sentence: string
): Promise<Page> => {
  const { page } = await openSupportTab(store, language)

  await page
    .getByRole('region', { name: pageWords(language)('status.label') })
    .getByText(sentence)
    .waitFor()

  return page
}

describe('without a partner', () => {
  it.each(toldIn('es'))(
    'says so on top, and gives the shopper the message, in %s',
    async (language) => {
      await pageOnTop(language, pageWords(language)('status.no-partner'))
      await shopperReads(language, 'Todos ocupados.')
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

  it.each(toldIn('en'))(
    'gives the shopper the message, and says so on top, in %s',
    async (language) => {
      await shopperReads(language, 'Todos ocupados.')
      const page = await pageOnTop(
        language,
        pageWords(language)('status.problem', { partner: 'Zendesk' })
      )

      await picture(page, `problem-${language}`)
    }
  )
})

/** The narrowest is a phone; 640 is 1280 at 200 %. */
const widths = [1280, 640, 360]

/** Opens each tab, waits for all that it shows, and looks at it in each of some widths. */
const eachTab = async (
  { page, translate }: SupportTab,
  widthsOfWindow: number[],
  look: (width: number) => Promise<void>
): Promise<void> => {
  const loading = page.getByRole('status', { name: translate('loading') })

  for (const tab of ['partner', 'bot', 'support']) {
    const name = translate(`tab.${tab}`)

    await page.getByRole('tab', { name }).click()
    await page
      .getByRole('tabpanel', { name })
      .getByRole('heading')
      .first()
      .waitFor()
    await eventually(async () => (await loading.count()) === 0 || undefined)

    for (const width of widthsOfWindow) {
      await page.setViewportSize({ width, height: 800 })
      await look(width)
    }
  }
}

it('has no accessibility fault that a machine can find, on a wide screen and on a phone, the markup being the same in each language', async () => {
  const tab = await openSupportTab(store, 'pt')
  const { page, translate } = tab

  await eachTab(tab, [1280, 360], async (width) => {
    const look = width === 360 ? faultsWhenNarrow : accessibilityFaults

    expect(await look(page, 'main')).toEqual([])
  })
  await page
    .getByLabel(translate('time-zone.label'), { exact: true })
    .fill('paulo')
  await page.getByRole('listbox').waitFor()
  expect(
    await accessibilityFaults(page, '[role=listbox]', '[role=combobox]')
  ).toEqual([])
  await page.getByRole('button', { name: translate('exceptions.add') }).click()
  await page.getByRole('dialog').waitFor()
  expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([])
}, 180_000)

it.each(languages)(
  'fits a wide screen and a phone, in %s',
  async (language) => {
    const tab = await openSupportTab(store, language)
    const { page } = tab
    const overflow = () =>
      page.evaluate(
        () =>
          document.documentElement.scrollWidth -
          document.documentElement.clientWidth
      )

    await eachTab(tab, widths, async () =>
      expect(await overflow()).toBeLessThanOrEqual(0)
    )
    await picture(page, `narrow-${language}`)
  }
)

it.each(toldIn('es'))(
  'says which right is missing to who has not got it, in %s',
  async (language) => {
    const { page, translate } = await openSupportTab(store, language)

    await page
      .getByRole('combobox')
      .nth(1)
      .selectOption({ label: 'bruno@livestore.example' })
    await page.getByText(translate('no-rights.title')).waitFor()
    await page.getByText('read-write-apps-settings').waitFor()
    await page
      .getByRole('combobox')
      .nth(1)
      .selectOption({ label: 'ana@livestore.example' })
    await page
      .getByRole('heading', { name: translate('hours.title') })
      .waitFor()
  }
)

it('keeps a toast off what can be pressed, also when the save bar comes back, on a phone', async () => {
  const { page, translate } = await openSupportTab(store, 'pt')
  const message = page.getByLabel(translate('messages.closed'), { exact: true })

  await page.setViewportSize({ width: 360, height: 740 })
  await message.fill('Voltamos amanhã.')
  await page
    .getByRole('button', { name: translate('save'), exact: true })
    .click()
  await page.getByRole('alert').getByText(translate('saved')).waitFor()
  await toastsCoverNothing(page)
  await message.fill('Voltamos depois.')
  await page.locator('[data-save-bar]').waitFor()
  await toastsCoverNothing(page)
})
