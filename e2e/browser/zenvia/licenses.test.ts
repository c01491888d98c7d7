import { picture } from '../../harness/browser'
import type { Language } from '../../harness/page-words'
import { pageWords } from '../../harness/page-words'
import { MERCHANT, openPartnerTab, VTEX_TEAM } from '../../harness/partner-tab'
import { connectZendesk } from '../../harness/connect-zendesk'
import { connectZenvia } from '../../harness/connect-zenvia'
import { aStore } from '../../harness/store'
import { toldIn } from '../../harness/told-in'
import { sentMails } from '../../harness/vtex-mail'
import { zenviaAgent } from '../../harness/zenvia-agent'

const store = aStore(connectZendesk, connectZenvia)

/** What both stories see of the section about licenses, in a language. */
const sectionIn = (language: Language) => {
  const translate = pageWords(language)
  const section = () =>
    store.page.getByRole('region', { name: translate('licenses.title') })
  const shows = (text: string) => section().getByText(text).waitFor()

  return {
    translate,
    shows,
    openAs: (as: string) => openPartnerTab(store, { language, as }),
    askFor: async (quantity: number): Promise<void> => {
      await store.hand.fill(translate('licenses.wanted'), String(quantity))
      await store.hand.press('button', translate('licenses.request'))
    },
    /** The newest line of the request's history. */
    lastEvent: async (state: string, by: string): Promise<void> => {
      await section()
        .getByRole('listitem')
        .last()
        .filter({ hasText: state })
        .filter({ hasText: by })
        .waitFor()
    },
    secretPart: () =>
      store.page.getByText(translate('zenvia.vtex-team'), { exact: true }),
  }
}

describe.each(toldIn('pt').map((language, index) => ({ language, index })))(
  'without a partner token, in $language',
  ({ language, index }) => {
    const { translate, shows, openAs, askFor, lastEvent, secretPart } =
      sectionIn(language)
    const refused = 40 + index
    const confirmed = 1 + (index % 2)

    const events = (state: string, quantity: number) =>
      translate('labelled', {
        label: translate(state, { of: 'licenses' }),
        text: quantity,
      })

    it('lets the store ask for a whole number up to 10,000', async () => {
      await openAs(MERCHANT)
      await shows(
        translate('licenses.profiles-not-told', { partner: 'Zenvia' })
      )
      await askFor(10_001)
      await shows(translate('whole-number', { min: 1, max: 10_000 }))
      await askFor(refused)
      await shows(translate('licenses.asked-waiting', { requested: refused }))
      expect(await secretPart().count()).toBe(0)
      expect(
        await store.page
          .getByRole('button', { name: translate('request.confirm') })
          .count()
      ).toBe(0)

      expect((await sentMails(store.product))[0]).toMatchObject({
        to: 'live-support@vtex.com',
        subject: 'Licenses at Zenvia: livestore',
        message: expect.stringContaining(`Licenses: ${refused}`),
      })
    })

    it('lets the VTEX team refuse, and tells the store by whom', async () => {
      await openAs(VTEX_TEAM)
      await store.hand.press('button', translate('request.refuse'))
      await lastEvent(events('request.refused', refused), VTEX_TEAM)
      await openAs(MERCHANT)
      await shows(translate('licenses.asked-refused', { requested: refused }))
      await lastEvent(events('request.refused', refused), VTEX_TEAM)
    })

    it('lets the VTEX team confirm, and names the people who are too many', async () => {
      await askFor(confirmed)
      await shows(translate('licenses.asked-waiting', { requested: confirmed }))
      await openAs(VTEX_TEAM)
      await store.hand.press('button', translate('request.confirm'))
      await lastEvent(events('request.confirmed', confirmed), VTEX_TEAM)
      await openAs(MERCHANT)
      await shows(
        translate('licenses.asked-in-force', { requested: confirmed })
      )
      await shows(
        translate('licenses.active-of', { active: 3, applied: confirmed })
      )
      await shows(translate('licenses.over'))
      await shows('Bruna Lima, Diego Souza, Paula Reis')
      await picture(store.page, `licenses-asked-${language}`)
    })
  }
)

describe.each(toldIn('en').map((language, index) => ({ language, index })))(
  'with a partner token, in $language',
  ({ language, index }) => {
    const { translate, shows, openAs, askFor, lastEvent, secretPart } =
      sectionIn(language)
    const quantity = 7 + index

    it('is entered by the VTEX team', async () => {
      await openAs(VTEX_TEAM)
      await secretPart().click()
      if (index > 0) {
        await store.hand.press(
          'button',
          translate('labelled', {
            label: translate('secret.replace'),
            text: translate('zenvia.partner-token'),
          })
        )
      }
      await store.hand.fill(
        translate('zenvia.partner-token'),
        store.product.zenvia?.partnerToken ?? ''
      )
      await store.hand.fill(
        translate('zenvia.partner-account'),
        store.product.zenvia?.accountId ?? ''
      )
      await store.hand.press('button', translate('save'))
      await shows(
        translate('licenses.by-profile', { agents: 2, administrators: 1 })
      )
      await picture(store.page, `partner-token-${language}`)
    })

    it('applies a number at once, and stays hidden from the store', async () => {
      const answers: Array<Promise<string>> = []
      const keep = (response: { text(): Promise<string> }) =>
        answers.push(response.text().catch(() => ''))

      store.page.on('response', keep)
      await openAs(MERCHANT)
      await askFor(quantity)
      await store.page
        .getByText(translate('licenses.applied'))
        .first()
        .waitFor()
      store.page.off('response', keep)
      await shows(
        translate('licenses.active-of', { active: 3, applied: quantity })
      )
      await lastEvent(
        translate('labelled', {
          label: translate('request.applied'),
          text: quantity,
        }),
        MERCHANT
      )
      expect(await secretPart().count()).toBe(0)
      expect((await Promise.all(answers)).join()).not.toContain(
        store.product.zenvia?.partnerToken
      )

      const { account } = await zenviaAgent(store.product).administration()

      expect(account.licenses).toBe(quantity)
    })
  }
)

describe.each(toldIn('es').map((language, index) => ({ language, index })))(
  'at Zendesk, in $language',
  ({ language, index }) => {
    const { translate, shows, openAs } = sectionIn(language)
    const stated = 2 - (index % 2)

    it('compares people by role with the licenses that the store states', async () => {
      await openAs(MERCHANT)
      await store.hand.press(
        'button',
        translate('partner.show', { partner: 'Zendesk' })
      )
      await store.hand.fill(
        translate('licenses.stated', { partner: 'Zendesk' }),
        String(stated)
      )
      await store.hand.press('button', translate('save'))
      await shows(
        translate('licenses.active-of', { active: 3, applied: stated })
      )
      await shows(
        translate('licenses.by-profile', { agents: 2, administrators: 1 })
      )
      await shows('Live Support, Carla Mendes, Diego Ramos')
      await picture(store.page, `zendesk-licenses-${language}`)
    })
  }
)
