import { picture } from '../../harness/browser'
import { pageWords } from '../../harness/page-words'
import { MERCHANT, openPartnerTab, VTEX_TEAM } from '../../harness/partner-tab'
import { toldIn } from '../../harness/told-in'
import { sentMails } from '../../harness/vtex-mail'
import { store } from './zenvia-store'

/** A date and time as the browser's field takes it. */
const inDays = (days: number): string =>
  `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T14:00`

describe.each(toldIn('pt'))('training, in %s', (language) => {
  const translate = pageWords(language)
  const section = () =>
    store.page.getByRole('region', { name: translate('training.title') })
  const focused = () => store.page.locator(':focus')
  const openAs = (as: string) => openPartnerTab(store, { language, as })

  const people = (count: number): string =>
    translate('training.people', { count, profile: translate('profile.agent') })

  const lastEvent = (state: string, by: string): Promise<void> =>
    section()
      .getByRole('list', { name: translate('request.history') })
      .getByRole('listitem')
      .last()
      .filter({ hasText: translate(state, { of: 'training' }) })
      .filter({ hasText: by })
      .waitFor()

  const askFor = async (count: number, days = 100): Promise<void> => {
    await section()
      .getByRole('button', { name: translate('training.ask') })
      .press('Enter')
    await section().getByRole('textbox').first().and(focused()).waitFor()
    await store.hand.fillDateTime(
      translate('training.preferred', { number: 1 }),
      inDays(days)
    )
    await store.hand.fillDateTime(
      translate('training.preferred', { number: 2 }),
      inDays(101)
    )
    await store.hand.fill(translate('training.how-many'), String(count))
    await store.hand.fill(translate('training.contact-name'), 'Rita')
    await store.hand.fill(
      translate('training.contact-email'),
      'rita@livestore.example'
    )
    await store.hand.press('button', translate('training.ask'))
  }

  const cancel = async (): Promise<void> => {
    await store.hand.press('button', translate('training.cancel'))
    await store.hand.press('button', translate('training.cancel'))
    await lastEvent('request.cancelled', MERCHANT)
  }

  it('is asked for, never in the past', async () => {
    await openAs(MERCHANT)
    await askFor(4, -1)
    await section().getByText(translate('training.past')).first().waitFor()
    await store.hand.fillDateTime(
      translate('training.preferred', { number: 1 }),
      inDays(100)
    )
    await store.hand.press('button', translate('training.ask'))
    await section().getByText(people(4)).waitFor()
    await lastEvent('request.requested', MERCHANT)
    expect((await sentMails(store.product))[0]).toMatchObject({
      to: 'live-support@vtex.com',
      subject: 'Training for agents: livestore',
      message: expect.stringContaining('People: 4'),
    })
  })

  it('is changed and cancelled', async () => {
    await store.hand.press('button', translate('training.change'))
    await store.hand.fill(translate('training.how-many'), '6')
    await store.hand.press('button', translate('training.ask-change'))
    await section().getByText(people(6)).waitFor()
    await cancel()
    expect((await sentMails(store.product))[0]?.subject).toBe(
      'Training cancelled: livestore'
    )
  })

  it.each([
    ['refused', 'request.refuse', 'request.refused'],
    ['confirmed', 'request.confirm', 'request.confirmed'],
  ])('is asked for again and %s by the VTEX team', async (_, button, state) => {
    await openAs(MERCHANT)
    await askFor(5)
    await section().getByText(people(5)).waitFor()
    await openAs(VTEX_TEAM)
    await store.hand.press('button', translate(button))
    await lastEvent(state, VTEX_TEAM)
    await openAs(MERCHANT)
    await lastEvent(state, VTEX_TEAM)
    await picture(store.page, `training-${state}-${language}`)
  })

  it('can be cancelled though it was confirmed', () => cancel())
})
