import { picture } from '../../harness/browser'
import {
  readGeneralSettings,
  saveGeneralSettings,
} from '../../harness/general-settings'
import type { SupportTab } from '../../harness/support-tab'
import { openSupportTab } from '../../harness/support-tab'
import { toldBy } from '../../harness/told-in'
import { store } from './hours-store'

describe.each(toldBy('es', 'keyboard'))(
  'two people, in %s, by %s',
  (language, handName) => {
    let first: SupportTab
    let second: SupportTab

    beforeAll(async () => {
      await saveGeneralSettings(store.product)
      first = await openSupportTab(store, language, handName)
      second = await openSupportTab(
        { ...store, page: await store.browser.newPage() },
        language,
        handName
      )
    })

    afterAll(() => second.page.close())

    it('tells the second what the first saved meanwhile, and overwrites nothing', async () => {
      const { translate } = first
      const dialog = second.page.getByRole('dialog')

      await second.hand.fill(
        translate('messages.closed'),
        'Closed, says the second.'
      )
      await second.hand.fill(translate('messages.off'), 'Off, says the second.')
      await first.hand.fill(
        translate('messages.closed'),
        'Closed, says the first.'
      )
      await first.hand.fill(
        translate('messages.no-agent'),
        'Busy, says the first.'
      )
      await first.save()
      await second.hand.press('button', translate('save'))
      await dialog.getByText(translate('conflict.title')).waitFor()
      for (const words of [
        'Closed, says the first.',
        'Closed, says the second.',
        'Off, says the second.',
        'Busy, says the first.',
      ])
        await dialog.getByText(words).waitFor()
      await picture(second.page, `conflict-${language}`)

      expect(await readGeneralSettings(store.product)).toMatchObject({
        unavailabilityMessage: 'Closed, says the first.',
        disabledMessage: 'Sem atendimento humano.',
      })
    })

    it('lets the second choose, field by field', async () => {
      const { hand, translate, page } = second
      const theirs = translate('conflict.theirs', {
        who: 'ana@livestore.example',
      })

      await hand.tick('radio', `${theirs} Closed, says the first.`)
      await hand.press('button', translate('conflict.save'))
      await page.getByText(translate('unsaved')).waitFor({ state: 'hidden' })

      expect(await readGeneralSettings(store.product)).toMatchObject({
        unavailabilityMessage: 'Closed, says the first.',
        disabledMessage: 'Off, says the second.',
        noAgentMessage: 'Busy, says the first.',
      })
    })
  }
)
