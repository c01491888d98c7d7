import { zenviaMessages } from '../../../node/adapters/zenvia/messages'
import { picture } from '../../harness/browser'
import { pageWords } from '../../harness/page-words'
import { MERCHANT, openPartnerTab } from '../../harness/partner-tab'
import { toldIn } from '../../harness/told-in'
import { zenviaAgent } from '../../harness/zenvia-agent'
import { store } from './zenvia-store'

const zenvia = () => zenviaAgent(store.product)

describe.each(toldIn('en'))('the test, in %s', (language) => {
  const translate = pageWords(language)

  /** The finding's words up to what differs from time to time. */
  const words = (finding: string): string =>
    Object.entries(zenviaMessages[language])
      .find(([key]) => key === `finding.zenvia.${finding}`)?.[1]
      .split('{')[0] ?? ''

  afterEach(() => zenvia().clearFaults())

  const tested = async (): Promise<string> => {
    await store.hand.press('button', translate('test.start'))
    const checks = store.page.getByRole('list', {
      name: translate('check.title'),
    })

    await store.page.getByText(translate('test.failed')).waitFor()

    return checks.innerText()
  }

  it('tells what Zenvia answered', async () => {
    await zenvia().addFault({
      kind: 'status',
      status: 503,
      match: { path: '/departments' },
      times: 50,
    })
    await openPartnerTab(store, { language, as: MERCHANT })
    const found = await tested()

    expect(found).toContain(words('unreachable'))
    expect(found).toContain('503')
  })

  it('tells a wrong token, without saving it', async () => {
    await openPartnerTab(store, { language, as: MERCHANT })
    await store.hand.press(
      'button',
      translate('labelled', {
        label: translate('secret.replace'),
        text: translate('zenvia.api-token'),
      })
    )
    await store.hand.fill(translate('zenvia.api-token'), 'stale')

    expect(await tested()).toContain(words('wrong-token'))
    await picture(store.page, `zenvia-wrong-token-${language}`)
  })
})
