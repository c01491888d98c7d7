import type { BrowserContext, Page } from 'playwright-core'

import { openBrowser, picture } from '../../harness/browser'
import type { Hand } from '../../harness/hands'
import { handAt } from '../../harness/hands'
import { languages, pageWords } from '../../harness/page-words'
import { merchant, openPartnerTab, vtexTeam } from '../../harness/partner-tab'
import { startProduct } from '../../harness/product'
import type { Product } from '../../harness/product'
import { connectZenvia } from '../../harness/set-up-zenvia'
import { sentMails } from '../../harness/vtex-mail'

let product: Product
let browser: BrowserContext
let page: Page
let hand: Hand

beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser()
  page = await browser.newPage()
  hand = handAt(page, 'mouse')
  await connectZenvia(product)
})

afterAll(async () => {
  await browser.close()
  await product.stop()
})

/** A date and time as the browser's field takes it. */
const inDays = (days: number): string =>
  `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T14:00`

describe.each(languages)('in %s', (language) => {
  const say = pageWords(language)
  const section = () =>
    page.getByRole('region', { name: say('training.title') })
  const openAs = (as: string) => openPartnerTab(page, product, { language, as })

  const people = (count: number): string =>
    say('training.people', { count, profile: say('profile.agent') })

  const lastEvent = (state: string, by: string): Promise<void> =>
    section()
      .getByRole('list', { name: say('request.history') })
      .getByRole('listitem')
      .last()
      .filter({ hasText: say(state) })
      .filter({ hasText: by })
      .waitFor()

  const askFor = async (count: number, days = 100): Promise<void> => {
    await hand.press('button', say('training.ask'))
    await hand.fill(say('training.preferred', { number: 1 }), inDays(days))
    await hand.fill(say('training.preferred', { number: 2 }), inDays(101))
    await hand.fill(say('training.how-many'), String(count))
    await hand.fill(say('training.contact-name'), 'Rita')
    await hand.fill(say('training.contact-email'), 'rita@livestore.example')
    await hand.press('button', say('training.ask'))
  }

  const cancel = async (): Promise<void> => {
    await hand.press('button', say('training.cancel'))
    await hand.press('button', say('training.cancel'))
    await lastEvent('request.cancelled', merchant)
  }

  it('is asked for, never in the past', async () => {
    await openAs(merchant)
    await askFor(4, -1)
    await section().getByText(say('training.past')).first().waitFor()
    await hand.fill(say('training.preferred', { number: 1 }), inDays(100))
    await hand.press('button', say('training.ask'))
    await section().getByText(people(4)).waitFor()
    await lastEvent('request.requested', merchant)
    expect((await sentMails(product))[0]).toMatchObject({
      to: 'live-support@vtex.com',
      subject: 'Training for agents: livestore',
      message: expect.stringContaining('People: 4'),
    })
  })

  it('is changed and cancelled', async () => {
    await hand.press('button', say('training.change'))
    await hand.fill(say('training.how-many'), '6')
    await hand.press('button', say('training.ask-change'))
    await section().getByText(people(6)).waitFor()
    await cancel()
    expect((await sentMails(product))[0]?.subject).toBe(
      'Training cancelled: livestore'
    )
  })

  it.each([
    ['refused', 'request.refuse', 'request.refused'],
    ['confirmed', 'request.confirm', 'request.confirmed'],
  ])('is asked for again and %s by the VTEX team', async (_, button, state) => {
    await openAs(merchant)
    await askFor(5)
    await section().getByText(people(5)).waitFor()
    await openAs(vtexTeam)
    await hand.press('button', say(button))
    await lastEvent(state, vtexTeam)
    await openAs(merchant)
    await lastEvent(state, vtexTeam)
    await picture(page, `training-${state}-${language}`)
  })

  it('can be cancelled though it was confirmed', () => cancel())
})
