import { accessibilityFaults } from '../../harness/accessibility-faults'
import { pageWords } from '../../harness/page-words'
import { narrowWindows, sticksOut } from '../../harness/sticks-out'
import { toldIn } from '../../harness/told-in'
import { store } from './zenvia-store'

/** By tab, the buttons that open a dialog, by their words. */
const dialogs: Record<string, Array<[string, Record<string, string>?]>> = {
  support: [['exceptions.add'], ['holidays.open']],
  partner: [
    ['partner.choose', { partner: 'Zendesk' }],
    ['zenvia.rotate-key'],
    ['team.invite'],
    ['partner.show', { partner: 'Zendesk' }],
    ['provisioning.remove'],
  ],
  bot: [['token.rotate'], ['bot.renew-secret']],
}

describe.each(toldIn('pt'))('every dialog, in %s', (language) => {
  const translate = pageWords(language)

  it.each(Object.entries(dialogs))(
    'of the tab %s fits a phone and a window at 200 %, gives the focus back, and has no accessibility fault that a machine can find',
    async (tab, opened) => {
      const { page } = store

      await page.goto(`${store.product.admin}?locale=${language}&tab=${tab}`)

      for (const [key, values] of opened) {
        const dialog = page.getByRole('dialog')
        const button = page.getByRole('button', {
          name: translate(key, values),
          exact: true,
        })

        await button.click()
        // This one only shows what the next one is on.
        if (key === 'partner.show') continue

        await dialog.waitFor()
        expect(await accessibilityFaults(page, '[role=dialog]')).toEqual([])

        for (const size of narrowWindows) {
          await page.setViewportSize(size)
          expect([key, size, await sticksOut(page)]).toEqual([key, size, []])
        }

        await page.keyboard.press('Escape')
        await dialog.waitFor({ state: 'hidden' })
        await page.locator(':focus').and(button).waitFor()
      }

      await page.setViewportSize({ width: 1280, height: 900 })
    },
    180_000
  )
})
