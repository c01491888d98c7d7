import type { Page } from 'playwright-core'

import { accessibilityFaults } from '../../harness/accessibility-faults'
import { picture } from '../../harness/browser'
import { showLongNamedAgent } from '../../harness/crowded-store'
import { eventually } from '../../harness/eventually'
import { saveGeneralSettings } from '../../harness/general-settings'
import type { Hand } from '../../harness/hands'
import { handAt } from '../../harness/hands'
import type { Translate } from '../../harness/page-words'
import { pageWords, shoppers } from '../../harness/page-words'
import { openPhone } from '../../harness/phone'
import { sticksOut } from '../../harness/sticks-out'
import { toldBy } from '../../harness/told-in'
import { zendeskAgent } from '../../harness/zendesk-agent'
import { store } from './conversations-store'

const DOCUMENT = '123.456.789-09'

describe.each(toldBy('es', 'keyboard'))(
  'in %s, by %s',
  (language, handName) => {
    const { name, conversationId } = shoppers[language]
    let page: Page
    let hand: Hand
    let translate: Translate

    const row = () => page.locator(`[data-conversation="${conversationId}"]`)

    const sees = (key: string) =>
      page
        .getByRole('list', { name: translate('conversation.timeline') })
        .getByText(translate(key, { by: 'ana@livestore.example' }))
        .last()
        .waitFor()

    beforeAll(async () => {
      await saveGeneralSettings(store.product)
      const phone = await openPhone(
        await store.browser.newPage(),
        store.product,
        name
      )

      await phone.write('3')
      const { id } = await eventually(async () => {
        const ticket = await zendeskAgent(store.product).ticketOf(
          conversationId
        )

        if (!ticket || ticket.status === 'solved') throw new Error('No ticket')

        return ticket
      })

      await phone.write(`Document ${DOCUMENT}`)
      await zendeskAgent(store.product).reply(id, { body: 'At once.' })
      await phone.shows('AGENT', 'At once.')
      await phone.page.close()
      page = store.page
      hand = handAt(page, handName)
      translate = pageWords(language)
      await page.goto(
        `${store.product.admin}?locale=${language}&tab=conversations`
      )
      await row().waitFor()
    })

    it('fits the page with an agent whose name has 500 letters', async () => {
      const showShortNames = await showLongNamedAgent(page)

      await page.reload()
      await row().getByText('AAAA').waitFor()
      expect(await sticksOut(page)).toEqual([])
      await page.setViewportSize({ width: 360, height: 740 })
      expect(await sticksOut(page)).toEqual([])
      await page.setViewportSize({ width: 1280, height: 900 })
      await showShortNames()
      await page.reload()
      await row().waitFor()
    })

    it('finds the shopper by name, with the last words', async () => {
      await hand.fill(translate('conversations.search'), 'nobody is called so')
      await page.getByText(translate('conversations.none-found')).waitFor()
      await hand.fill(translate('conversations.search'), name.slice(0, -2))
      await page
        .getByText(translate('conversations.all-shown', { count: 1 }), {
          exact: true,
        })
        .waitFor()
      await row().waitFor()
      expect(await row().innerText()).toContain(
        translate('labelled', {
          label: translate('profile.agent'),
          text: 'At once.',
        })
      )
    })

    it('tells what happened, without personal data', async () => {
      await row().focus()
      await page.keyboard.press('Enter')
      await page
        .getByRole('list', { name: translate('conversation.timeline') })
        .getByText('At once.')
        .last()
        .waitFor()
      await page
        .getByRole('list', { name: translate('conversation.timeline') })
        .locator('summary')
        .first()
        .click()
      await page.getByText(translate('tab.bot')).first().waitFor()
      expect(await page.locator('body').innerText()).not.toContain(DOCUMENT)
      await picture(page, `conversation-${language}-${handName}`)
    })

    it('shows personal data on request, and notes who asked', async () => {
      await hand.press('button', translate('conversation.show'))
      await page.getByText(DOCUMENT).first().waitFor()
      await sees('timeline.revealed')
      await hand.press('button', translate('conversation.hide'))
      await page.getByText(DOCUMENT).waitFor({ state: 'hidden' })
    })

    it('has no fault that axe finds, and fits a narrow phone', async () => {
      expect(await accessibilityFaults(page)).toEqual([])
      await page.setViewportSize({ width: 360, height: 740 })
      expect(
        await page.evaluate(
          () =>
            globalThis.document.documentElement.scrollWidth <=
            globalThis.document.documentElement.clientWidth
        )
      ).toBe(true)
      await picture(page, `conversation-narrow-${language}-${handName}`)
      await page.setViewportSize({ width: 1280, height: 900 })
    })

    it('stays open, with the focus where it was, when Escape closes the question', async () => {
      const end = page.getByRole('button', {
        name: translate('conversation.end'),
      })
      const question = page.getByRole('dialog')

      await hand.press('button', translate('conversation.end'))
      await question.waitFor()
      expect(await accessibilityFaults(page)).toEqual([])
      await page.keyboard.press('Escape')
      await question.waitFor({ state: 'hidden' })
      await eventually(() =>
        end.evaluate(
          (button: Element) => button === globalThis.document.activeElement
        )
      )
    })

    it('ends after saying what that does, and the bot speaks again', async () => {
      await hand.press('button', translate('conversation.end'))
      await page.getByText(translate('conversation.end-bot')).waitFor()
      await hand.press('button', translate('conversation.end'))
      await sees('timeline.ended')
      await eventually(async () => {
        const ticket = await zendeskAgent(store.product).ticketOf(
          conversationId
        )

        return ticket?.status === 'solved'
      })
    })

    it('erases the shopper after saying what goes, and gives a receipt', async () => {
      await hand.fill(translate('erase.phone'), `+${conversationId.slice(3)}`)
      await hand.press('button', translate('erase.look'))
      await hand.press('button', translate('erase.erase'))
      await page.getByText(translate('erase.confirm')).waitFor()
      await hand.press('button', translate('erase.erase'))
      await row().waitFor({ state: 'detached' })
      await page
        .locator('form')
        .filter({ has: page.getByLabel(translate('erase.phone')) })
        .getByText('ana@livestore.example')
        .waitFor()
    })
  }
)
