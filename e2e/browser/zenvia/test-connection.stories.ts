import { zenviaMessages } from '../../../node/adapters/zenvia/messages'
import { picture } from '../../harness/browser'
import { pageWords } from '../../harness/page-words'
import { merchant, openPartnerTab } from '../../harness/partner-tab'
import { saveZenvia } from '../../harness/connect-zenvia'
import { toldIn } from '../../harness/told-in'
import { zenviaAgent } from '../../harness/zenvia-agent'
import { store } from './zenvia-store'

const zenvia = () => zenviaAgent(store.product)

const setDepartments = (state: 0 | 1, ...ids: number[]): Promise<unknown> =>
  Promise.all(
    ids.map((id) => zenvia().administer(`departments/${id}`, { state }))
  )

const seatAgents = async (departmentIds: number[]): Promise<void> => {
  for (const id of [901, 903]) {
    await zenvia().administer(`agents/${id}`, { departmentIds })
  }
}

const failing = (fault: object) => async (): Promise<void> => {
  await zenvia().addFault({
    match: { path: '/departments' },
    times: 3,
    ...fault,
  })
}

/** Breaks something at Zenvia; the finding that tells it. */
const troubles: Array<[string, () => Promise<unknown>, RegExp]> = [
  ['no-active-department', () => setDepartments(0, 1545, 1546), /.*/],
  ['department-inactive', () => setDepartments(0, 1545), /.*/],
  [
    'department-gone',
    () => saveZenvia(store.product, { departmentId: '99' }),
    /.*/,
  ],
  ['no-agent', () => seatAgents([]), /.*/],
  ['unreachable', failing({ kind: 'reset-before' }), /.*/],
  ['unreachable', failing({ kind: 'status', status: 503 }), /503/],
]

describe.each(toldIn('en'))('the test, in %s', (language) => {
  const translate = pageWords(language)

  /** The finding's words up to what differs from time to time. */
  const words = (finding: string): string =>
    Object.entries(zenviaMessages[language])
      .find(([key]) => key === `finding.zenvia.${finding}`)?.[1]
      .replace('{name}', 'Atendimento')
      .split('{')[0] ?? ''

  afterEach(async () => {
    await zenvia().clearFaults()
    await setDepartments(1, 1545, 1546)
    await seatAgents([1545])
    await saveZenvia(store.product, { departmentId: '1545' })
  })

  const tested = async (): Promise<string> => {
    await store.hand.press('button', translate('test.start'))
    const checks = store.page.getByRole('list', {
      name: translate('check.title'),
    })

    await store.page.getByText(translate('test.failed')).waitFor()

    return checks.innerText()
  }

  it.each(troubles)('tells %s', async (finding, trouble, detail) => {
    await trouble()
    await openPartnerTab(store, { language, as: merchant })
    const found = await tested()

    expect(found).toContain(words(finding))
    expect(found).toMatch(detail)
  })

  it('tells a wrong token, without saving it', async () => {
    await openPartnerTab(store, { language, as: merchant })
    await store.hand.press(
      'button',
      translate('secret.replace-named', {
        label: translate('zenvia.api-token'),
      })
    )
    await store.hand.fill(translate('zenvia.api-token'), 'stale')

    expect(await tested()).toContain(words('wrong-token'))
    await picture(store.page, `zenvia-wrong-token-${language}`)
  })

  it('lets nobody choose an inactive department', async () => {
    await openPartnerTab(store, { language, as: merchant })
    const inactive = store.page.getByRole('option', {
      name: translate('zenvia.inactive-department', {
        name: 'Pós-venda (antigo)',
      }),
    })

    await inactive.waitFor({ state: 'attached' })
    expect(await inactive.isDisabled()).toBe(true)
  })
})
