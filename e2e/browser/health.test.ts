import { picture } from '../harness/browser'
import { pageWords } from '../harness/page-words'
import { openPartnerTab, merchant } from '../harness/partner-tab'
import { openSupport } from '../harness/open-support'
import { connectZendesk } from '../harness/connect-zendesk'
import { aStore } from '../harness/store'
import { zendeskApi } from '../harness/zendesk-api'

const store = aStore()
const words = pageWords('pt')

const status = () =>
  store.page.getByRole('region', { name: words('status.label') })

const openPage = async (): Promise<void> => {
  await store.page.setViewportSize({ width: 1280, height: 720 })
  await store.page.goto(`${store.product.admin}?locale=pt`)
  await status().getByText(words('count.today')).waitFor()
}

const bottomOf = async (name: string): Promise<number> => {
  const box = await store.page.getByRole('tab', { name }).boundingBox()

  return (box?.y ?? Infinity) + (box?.height ?? 0)
}

it('shows a newcomer the next step, with the tabs in sight', async () => {
  await openPage()
  await picture(store.page, 'health-newcomer')

  const next = status().getByRole('button', {
    name: words('checklist.choose-partner'),
  })

  await next.waitFor()
  expect(await bottomOf(words('tab.partner'))).toBeLessThan(720)
  expect((await status().boundingBox())?.height).toBeLessThan(240)

  await status()
    .getByRole('button', { name: words('checklist.all') })
    .click()
  await picture(store.page, 'health-steps')
  expect(await status().getByRole('listitem').count()).toBe(5)
})

it('says that shoppers are served once all is done', async () => {
  await connectZendesk(store.product)
  await openSupport(store.product)
  await openPage()
  await picture(store.page, 'health-good')

  await status()
    .getByText(/Clientes estão sendo atendidos/)
    .waitFor()
  expect(await status().getByText(words('checklist.title')).isVisible()).toBe(
    false
  )
})

it('says what to mend when a trigger was deleted at the partner', async () => {
  const { call } = zendeskApi(store.product)
  const { triggers } = await call<{ triggers: Array<{ id: number }> }>(
    'GET',
    'triggers.json'
  )

  await call('DELETE', `triggers/${triggers[0]!.id}`)
  await openPartnerTab(store, { language: 'pt', as: merchant })

  const sentence = words('finding.set-up-incomplete', { partner: 'Zendesk' })

  await store.page.reload()
  await status().getByText(sentence).waitFor()
  await status()
    .getByText(words('status.set-up-lost', { partner: 'Zendesk' }))
    .waitFor()
  await status()
    .getByText(/Desde \d\d:\d\d/)
    .waitFor()
  await picture(store.page, 'health-failing')
  await status()
    .getByRole('button', { name: `${words('finding.mend')}: ${sentence}` })
    .click()
  await store.page
    .getByRole('button', {
      name: words('provisioning.repair'),
    })
    .click()
  await status()
    .getByText(/Clientes estão sendo atendidos/)
    .waitFor()
})
