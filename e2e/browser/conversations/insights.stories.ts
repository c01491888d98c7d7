import { accessibilityFaults } from '../../harness/accessibility-faults'
import { botAsks } from '../../harness/bot-asks'
import { picture, usualWindow } from '../../harness/browser'
import { eventually } from '../../harness/eventually'
import { saveGeneralSettings } from '../../harness/general-settings'
import { asAdmin } from '../../harness/graphql'
import { handAt } from '../../harness/hands'
import { everyDay } from '../../harness/open-support'
import { pageWords } from '../../harness/page-words'
import type { Payload } from '../../harness/run-as-admin'
import { USER_ERRORS, runAsAdmin } from '../../harness/run-as-admin'
import { toldBy } from '../../harness/told-in'
import { store } from './conversations-store'

beforeAll(async () => {
  const { token } = await runAsAdmin(store.product)<
    Payload & { token: string }
  >('rotateBotToken', `mutation { rotateBotToken { token ${USER_ERRORS} } }`)
  const bot = botAsks(store.product, token)

  await saveGeneralSettings(store.product, { openingHours: [] })
  for (let count = 0; count < 3; count += 1) {
    await bot.requestHandoff(`closed-${count}`)
  }

  await saveGeneralSettings(store.product, {
    openingHours: everyDay('00:00', '24:00'),
  })
  for (let count = 0; count < 2; count += 1) {
    await bot.requestHandoff(`open-${count}`)
  }

  // Figures that were made a moment ago, as a tick of the clock does, are not made anew yet.
  await eventually(async () => {
    const { figures } = await asAdmin(store.product)<{
      figures: { requests: number }
    }>(
      '{ supportInsights(period: TODAY) { figures { requests } } }',
      {},
      'supportInsights'
    )

    return figures.requests === 5 || undefined
  })
})

describe.each(toldBy('pt', 'mouse'))('in %s, by %s', (language, handName) => {
  it('shows who asked, of the period that is chosen, on a narrow screen too', async () => {
    const { page } = store
    const translate = pageWords(language)
    const hand = handAt(page, handName)

    await page.goto(`${store.product.admin}?locale=${language}`)
    await hand.press('tab', translate('tab.insights'))
    await page
      .getByText(translate('insights.by-day.title'), { exact: true })
      .first()
      .waitFor()
    await page
      .getByText(translate('insights.figure.requests'), { exact: true })
      .first()
      .waitFor()

    expect(
      await page
        .locator('dl > div')
        .filter({ hasText: translate('insights.figure.requests') })
        .first()
        .locator('dd')
        .first()
        .innerText()
    ).toBe('5')

    expect(
      await accessibilityFaults(
        page,
        '#live-support-insights',
        '#live-support-week'
      )
    ).toEqual([])

    await page.setViewportSize({ width: 360, height: 800 })
    expect(
      await page.evaluate(
        () => document.documentElement.scrollWidth <= window.innerWidth
      )
    ).toBe(true)
    await picture(page, `insights-${language}-${handName}`)
    await page.setViewportSize({ width: 1280, height: 1800 })
    await picture(page, `insights-wide-${language}-${handName}`)
    await page.setViewportSize(usualWindow)
  })
})
