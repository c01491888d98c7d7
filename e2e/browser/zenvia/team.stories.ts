import { picture } from '../../harness/browser'
import { eventually } from '../../harness/eventually'
import { pageWords } from '../../harness/page-words'
import { MERCHANT, openPartnerTab } from '../../harness/partner-tab'
import { saveZenvia } from '../../harness/connect-zenvia'
import { toldIn } from '../../harness/told-in'
import { zenviaAgent } from '../../harness/zenvia-agent'
import { store } from './zenvia-store'

const zenvia = () => zenviaAgent(store.product)

const personAt = (name: string) =>
  eventually(async () => {
    const { agents } = await zenvia().administration()

    return agents.find((agent) => agent.name === name)
  })

describe.each(toldIn('es'))('the team, in %s', (language) => {
  const translate = pageWords(language)
  const row = (name: string) => store.page.getByRole('row', { name })
  const rowShows = (name: string, text: string) =>
    row(name).getByText(text, { exact: true }).waitFor()

  const open = () => openPartnerTab(store, { language, as: MERCHANT })

  const invite = async (name: string, profile: string): Promise<void> => {
    await store.hand.press('button', translate('team.invite'))
    await store.hand.fill(translate('name'), name)
    await store.hand.fill(
      translate('team.email'),
      `${name.toLowerCase().replace(/\W+/g, '.')}@livestore.example`
    )
    await store.hand.choose(translate('training.profile'), profile)
    await store.hand.press('button', translate('continue'))
    await store.page
      .getByRole('dialog', {
        name: translate('team.invite-named', { name, profile }),
      })
      .waitFor()
    await store.hand.press('button', translate('team.invite'))
  }

  it('shows departments and who is online, and no profile that Zenvia does not tell', async () => {
    await zenvia().administer('agents/902', { status: 'OFFLINE' })
    await open()
    await rowShows('Bruna Lima', translate('team.online'))
    await rowShows('Bruna Lima', 'Atendimento')
    await rowShows('Diego Souza', translate('team.offline'))
    await store.page
      .getByText(translate('team.profiles-not-told', { partner: 'Zenvia' }))
      .waitFor()
    expect(
      await store.page
        .getByLabel(translate('training.profile'), { exact: true })
        .count()
    ).toBe(0)
    await picture(store.page, `team-not-told-${language}`)
  })

  it('invites an agent and an administrator, after asking', async () => {
    const agent = `Rui ${language}`
    const administrator = `Eva ${language}`

    await invite(agent, translate('profile.agent'))
    await rowShows(agent, translate('team.offline'))
    await invite(administrator, translate('profile.administrator'))
    await rowShows(administrator, translate('team.offline'))
    expect(await personAt(agent)).toMatchObject({ profile: 'AGENT' })
    expect(await personAt(administrator)).toMatchObject({ profile: 'ADMIN' })
  })

  it('marks the address of somebody who is in the team already, and keeps what was typed', async () => {
    await invite(`Rui ${language}`, translate('profile.agent'))
    await store.page
      .getByLabel(translate('team.email'), { exact: true })
      .and(store.page.locator('[aria-invalid=true]'))
      .waitFor()
    expect(
      await store.page
        .getByLabel(translate('name'), { exact: true })
        .inputValue()
    ).toBe(`Rui ${language}`)
    await store.hand.press('button', translate('cancel'))
  })

  it('deactivates after asking, takes it back, and counts anew each time', async () => {
    const name = `Rui ${language}`
    const licenses = store.page.getByRole('region', {
      name: translate('licenses.title'),
    })
    const counts = (active: number) =>
      licenses.getByText(translate('licenses.active', { active })).waitFor()
    const { partnerToken, accountId } = store.product.zenvia ?? {}

    await saveZenvia(store.product, {
      partnerToken,
      partnerAccountId: accountId,
    })
    await open()

    const { agents } = await zenvia().administration()
    const active = agents.filter((agent) => agent.active).length

    await store.hand.press(
      'button',
      translate('team.deactivate-named', { name })
    )
    await store.hand.press('button', translate('team.deactivate'))
    await rowShows(name, translate('team.inactive'))
    await counts(active - 1)
    expect(await personAt(name)).toMatchObject({ active: false })
    await store.hand.press('button', translate('undo'))
    await rowShows(name, translate('team.offline'))
    await counts(active)
    expect(await personAt(name)).toMatchObject({ active: true })
    await picture(store.page, `team-${language}`)
    await saveZenvia(store.product, { partnerAccountId: '' })
  })

  it('tells and filters profiles once the VTEX team has given its token', async () => {
    const { partnerToken, accountId } = store.product.zenvia ?? {}

    await saveZenvia(store.product, {
      partnerToken,
      partnerAccountId: accountId,
    })
    await open()
    await rowShows('Paula Reis', translate('profile.administrator'))
    await rowShows('Bruna Lima', translate('profile.agent'))
    await store.hand.choose(
      translate('training.profile'),
      translate('profile.administrator')
    )
    await rowShows(`Eva ${language}`, translate('profile.administrator'))
    expect(await row('Bruna Lima').count()).toBe(0)
    await saveZenvia(store.product, { partnerAccountId: '' })
  })
})
