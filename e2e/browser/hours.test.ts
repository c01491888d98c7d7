import AxeBuilder from '@axe-core/playwright'
import type { BrowserContext, Page } from 'playwright-core'

import { openBrowser, picture } from '../harness/browser'
import { asAdmin, asBot } from '../harness/graphql'
import { languages, pageWords } from '../harness/page-words'
import type { Say } from '../harness/page-words'
import { startProduct } from '../harness/product'
import type { Product } from '../harness/product'
import { openAllDay, setUpZendesk } from '../harness/set-up-zendesk'

const weekdays = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
]

/** Presses Tab until the focus is on something of this name. */
const tabTo = async (page: Page, name: string): Promise<void> => {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      const isField =
        element instanceof HTMLInputElement ||
        element instanceof HTMLTextAreaElement ||
        element instanceof HTMLSelectElement
      const label = isField && element.labels?.[0]

      return (
        element?.getAttribute('aria-label') ??
        (label ? label.textContent : element?.textContent) ??
        ''
      )
    })

    if (focused.trim() === name) return
  }
  throw new Error(`No Tab leads to ${name}`)
}

describe.each(languages)('in %s', (language) => {
  const say: Say = pageWords(language)
  const monday = say('weekday.monday')
  let product: Product
  let browser: BrowserContext
  let admin: Page
  let token: string

  beforeAll(async () => {
    product = await startProduct()
    ;({ token } = await setUpZendesk(
      product,
      'https://nobody.weni.ai/callbacks'
    ))
    browser = await openBrowser()
    admin = await browser.newPage()
    await admin.goto(`${product.admin}?locale=${language}`)
  })

  afterAll(async () => {
    await browser.close()
    await product.stop()
  })

  const saved = (page: Page): Promise<void> =>
    page.getByText(say('unsaved')).waitFor({ state: 'hidden' })

  const save = (page: Page): Promise<void> =>
    page.getByRole('button', { name: say('save'), exact: true }).click()

  const closedWords = (page: Page) =>
    page.getByRole('textbox', { name: say('messages.closed'), exact: true })

  it('changes an hour by keyboard alone', async () => {
    await admin.getByRole('heading', { name: say('title') }).waitFor()
    await tabTo(admin, say('hours.closes-at', { day: monday, number: 1 }))
    await admin.keyboard.press('Control+A')
    await admin.keyboard.type('18:00')
    await admin.keyboard.press('Enter')
    await saved(admin)
    const { openingHours } = await asAdmin(product)<{
      openingHours: Array<{ periods: Array<{ closesAt: string }> }>
    }>(
      '{ liveSupportSettings { openingHours { periods { closesAt } } } }',
      {},
      'liveSupportSettings'
    )

    expect(openingHours[0]?.periods).toEqual([{ closesAt: '18:00' }])
  })

  it('refuses a period that ends where it starts, at its field', async () => {
    const closes = admin.getByLabel(
      say('hours.closes-at', { day: monday, number: 1 })
    )

    await closes.fill('00:00')
    await closes.press('Tab')
    await save(admin)
    await admin.getByText(say('hours.error.empty')).first().waitFor()
    await admin.getByRole('button', { name: say('discard') }).click()
  })

  it('copies the periods of a day to others', async () => {
    await admin
      .getByRole('button', { name: say('hours.copy', { day: monday }) })
      .click()
    await admin
      .getByRole('button', { name: say('hours.copy-confirm', { count: 4 }) })
      .click()
    const tuesday = admin.getByLabel(
      say('hours.closes-at', { day: say('weekday.tuesday'), number: 1 })
    )

    expect(await tuesday.inputValue()).toBe('18:00')
    await save(admin)
    await saved(admin)
  })

  it('wants words before it is switched off, and takes contacts where the merchant says so', async () => {
    await admin.getByRole('switch').first().click({ force: true })
    await admin
      .getByRole('textbox', { name: say('messages.off'), exact: true })
      .fill('')
    await save(admin)
    await admin.getByText(say('messages.off-required')).first().waitFor()
    await admin
      .getByRole('textbox', { name: say('messages.off'), exact: true })
      .fill('No humans today.')
    await admin
      .getByRole('radio', { name: say('outside-hours.take') })
      .check({ force: true })
    await save(admin)
    await saved(admin)
    await admin.getByText(say('status.off')).waitFor()
    await admin.getByRole('switch').first().click({ force: true })
    await admin
      .getByRole('radio', { name: say('outside-hours.refuse') })
      .check({ force: true })
    await save(admin)
    await saved(admin)
  })

  it('closes the store, says so on top, and tells the shopper in the words of the merchant', async () => {
    for (const weekday of weekdays)
      await admin
        .getByRole('button', {
          name: say('hours.remove-period', {
            day: say(`weekday.${weekday}`),
            number: 1,
          }),
        })
        .click()
    await closedWords(admin).fill('Write to help@livestore.example.')
    await save(admin)
    await admin.getByText(say('status.closed')).waitFor()
    await picture(admin, `closed-${language}`)
    const availability = await asAdmin(product)<object>(
      'query ($at: String!) { availabilityPreview(at: $at) { open message nextOpening } }',
      { at: '2026-11-23T12:00:00Z' },
      'availabilityPreview'
    )

    expect(availability).toEqual({
      open: false,
      message: 'Write to help@livestore.example.',
      nextOpening: null,
    })
  })

  it('adds holidays of a country as exceptions', async () => {
    await admin.getByRole('button', { name: say('holidays.open') }).click()
    await admin.getByLabel(say('holidays.country')).selectOption('BR')
    const dialog = admin.getByRole('dialog')

    await dialog.getByRole('checkbox').nth(1).check()
    await dialog
      .getByRole('button', { name: say('holidays.add', { count: 1 }) })
      .click()
    await save(admin)
    await saved(admin)
    const { exceptions } = await asAdmin(product)<{ exceptions: unknown[] }>(
      '{ liveSupportSettings { exceptions { name } } }',
      {},
      'liveSupportSettings'
    )

    expect(exceptions).toHaveLength(1)
  })

  it('shows what any moment would bring', async () => {
    await admin.getByLabel(say('moment.label')).fill('2026-11-23T09:00')
    await admin.getByRole('button', { name: say('moment.try') }).click()
    await admin
      .getByText(
        say('moment.reads', { message: 'Write to help@livestore.example.' })
      )
      .waitFor()
  })

  it('tells the second of two people what the first saved', async () => {
    const second = await browser.newPage()

    await second.goto(`${product.admin}?locale=${language}`)
    await closedWords(second).fill('Words of the second.')
    await closedWords(admin).fill('Words of the first.')
    await save(admin)
    await saved(admin)
    await save(second)
    const dialog = second.getByRole('dialog')

    await dialog.getByText(say('conflict.title')).waitFor()
    await dialog.getByText('Words of the first.').waitFor()
    await dialog.getByText('Words of the second.').waitFor()
    await picture(second, `conflict-${language}`)
    await second.close()
  })

  it('lets the second settle the difference by keyboard alone', async () => {
    const second = await browser.newPage()

    await second.goto(`${product.admin}?locale=${language}`)
    await second.getByRole('heading', { name: say('title') }).waitFor()
    await tabTo(second, say('messages.closed'))
    await second.keyboard.press('Control+A')
    await second.keyboard.type('Typed by keyboard.')
    await closedWords(admin).fill('Saved meanwhile.')
    await save(admin)
    await saved(admin)
    await tabTo(second, say('save'))
    await second.keyboard.press('Enter')
    await second.getByRole('dialog').getByText('Saved meanwhile.').waitFor()
    await tabTo(second, say('conflict.save'))
    await second.keyboard.press('Enter')
    await saved(second)
    await second.close()
    const { unavailabilityMessage } = await asAdmin(product)<{
      unavailabilityMessage: string
    }>(
      '{ liveSupportSettings { unavailabilityMessage } }',
      {},
      'liveSupportSettings'
    )

    expect(unavailabilityMessage).toBe('Typed by keyboard.')
  })

  it('tries a moment, and marks and leaves holidays, by keyboard alone', async () => {
    const page = await browser.newPage()

    await page.goto(`${product.admin}?locale=${language}`)
    await page.getByRole('heading', { name: say('title') }).waitFor()
    await tabTo(page, say('moment.try'))
    await page.keyboard.press('Enter')
    await page
      .getByText(say('moment.reads', { message: 'Typed by keyboard.' }))
      .waitFor()
    await tabTo(page, say('holidays.open'))
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await tabTo(page, say('holidays.country'))
    await page.keyboard.type(language === 'en' ? 'Brazil' : 'Brasil')
    await page.getByRole('dialog').getByRole('checkbox').nth(3).waitFor()
    await tabTo(page, say('holidays.choose-all'))
    await page.keyboard.press('Space')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.close()
  })

  it('has no accessibility fault that a machine can find, at a desk and on a phone', async () => {
    for (const width of [1280, 360]) {
      await admin.setViewportSize({ width, height: 800 })
      for (const tab of ['support', 'partner', 'bot']) {
        await admin.getByRole('tab', { name: say(`tab.${tab}`) }).click()
        await admin.waitForLoadState('networkidle')
        const { violations } = await new AxeBuilder({ page: admin })
          .include('main')
          .analyze()

        expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual(
          []
        )
      }
      const overflow = await admin.evaluate(
        () =>
          document.documentElement.scrollWidth -
          document.documentElement.clientWidth
      )

      expect(overflow).toBeLessThanOrEqual(0)
    }
    await picture(admin, `narrow-${language}`)
  })

  it('says on top that the partner refuses the credentials', async () => {
    await asAdmin(product)(
      `mutation { saveZendeskConnection(input: { authentication: API_TOKEN,
         email: "nobody@livestore.example", apiToken: "wrong" }) { userErrors { code } } }`,
      {},
      'saveZendeskConnection'
    )
    await asAdmin(product)(
      'mutation ($input: GeneralSettingsInput!) { saveGeneralSettings(input: $input) { userErrors { code } } }',
      {
        input: {
          ...openAllDay,
          ...(await asAdmin(product)<{ revision: number }>(
            '{ liveSupportSettings { revision } }',
            {},
            'liveSupportSettings'
          )),
        },
      },
      'saveGeneralSettings'
    )
    await asBot(product, token)(
      `mutation { requestHandoff(input: { conversationId: "c", accountPhoneNumber: "+551140028922",
         shopper: { phoneNumber: "+5511988887777" } }) { userErrors { code } } }`,
      {},
      'requestHandoff'
    )
    await admin.setViewportSize({ width: 1280, height: 900 })
    await admin.reload()
    await admin
      .getByText(say('status.problem', { partner: 'Zendesk' }))
      .waitFor()
    await picture(admin, `problem-${language}`)
  })

  it('says which right is missing to who has not got it', async () => {
    await admin
      .getByRole('combobox')
      .nth(1)
      .selectOption({ label: 'bruno@livestore.example' })
    await admin.getByText(say('no-rights.title')).waitFor()
    await admin.getByText('read-write-apps-settings').waitFor()
  })
})
