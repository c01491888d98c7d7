import type { AgentChat } from '../harness/agent-side'
import { agentSides } from '../harness/agent-side'
import { eventually } from '../harness/eventually'
import { saveGeneralSettings } from '../harness/general-settings'
import { asAdmin } from '../harness/graphql'
import type { PhoneApi } from '../harness/phone-api'
import { phoneApi } from '../harness/phone-api'
import { storedFiles } from '../harness/stored-files'
import { oneReplica } from './one-replica'

const pdf = {
  name: 'label.pdf',
  contentType: 'application/pdf',
  base64: Buffer.from('%PDF-1.4 label').toString('base64'),
}

/** More than Weni takes. */
const film = {
  name: 'film.mp4',
  contentType: 'video/mp4',
  base64: Buffer.alloc(10 * 1024 * 1024 + 1).toString('base64'),
}

const reads = (agent: AgentChat, words: string): Promise<string> =>
  eventually(async () => {
    const text = await agent.read()

    return text.includes(words) ? text : undefined
  }, 30)

const occurrences = (text: string, words: string): number =>
  text.split(words).length - 1

/** What the shopper writes reaches the agent: the story of before, words and a file, each once. */
const toTheAgent = async (
  phone: PhoneApi,
  agent: AgentChat,
  what: string
): Promise<void> => {
  await phone.write(`${what}: it arrived torn`)
  await phone.attach(`${what}.txt`, 'text/plain', 'a torn shoe')
  await phone.write(`${what}: that was the photo`)
  await reads(agent, `${what}: before`)

  const text = await reads(agent, `${what}: that was the photo`)

  expect(occurrences(text, `${what}: it arrived torn`)).toBe(1)
  expect(occurrences(text, `${what}: before`)).toBe(1)
  expect(text).toMatch(/\.txt/)
}

/** What the agent writes reaches the phone, a file included, and the bot speaks last. */
const toThePhone = async (
  phone: PhoneApi,
  agent: AgentChat,
  what: string
): Promise<void> => {
  await agent.answer(`${what}: here is your label`, pdf)
  await phone.shows(({ text }) => text === `${what}: here is your label`)

  const { media } = await phone.shows(
    ({ author, media: files }) => author === 'AGENT' && files.length > 0
  )

  expect(media[0]).toMatchObject({ contentType: 'application/pdf' })
  expect(media[0]?.fileName).toMatch(/\.pdf$/)
  await agent.close()

  const shown = await phone.handedBack()
  const agentWords = shown.filter(({ author }) => author === 'AGENT')

  expect(shown.at(-1)?.author).toBe('BOT')
  expect(agentWords.filter(({ text }) => text?.includes(what))).toHaveLength(1)
  expect(agentWords.at(-1)?.text).toBe('Bye.')
}

describe('Weni with all its habits', () => {
  const phoneNumber = '+5511988887777'
  const side = agentSides.ZENDESK

  const change = async (habits: object): Promise<void> => {
    await fetch(`${oneReplica.product.weniSandbox}/sandbox/habits`, {
      method: 'PUT',
      body: JSON.stringify(habits),
    })
  }

  beforeAll(async () => {
    await side.connect(oneReplica.product)
    await phoneApi(oneReplica.product, phoneNumber).become('WENI')
  })

  it('tells all twice at once and its history message by message, three times: the agent reads it once', async () => {
    await change({ twiceAtOnce: true, historyRuns: 3, historyOneByOne: true })

    const phone = phoneApi(oneReplica.product, phoneNumber)

    await phone.write('habits: before')
    await phone.write('3')

    const agent = await side.open(oneReplica.product, phoneNumber)

    await toTheAgent(phone, agent, 'habits')
    await toThePhone(phone, agent, 'habits')
  })

  it('takes no file of over 10 MB: the shopper reads its address, and what comes after it', async () => {
    const phone = phoneApi(oneReplica.product, phoneNumber)

    await phone.write('3')

    const agent = await side.open(oneReplica.product, phoneNumber)

    await agent.answer('film: this is how', film)
    await agent.close()

    const { text, media } = await phone.shows(
      (message) => message.text?.startsWith('film: this is how\n') ?? false
    )

    expect(media).toEqual([])
    expect(text).toMatch(/https:\/\/\S+\/live-support\/files\/\S+$/)

    const shown = await phone.handedBack()

    expect(shown.filter(({ author }) => author === 'AGENT').at(-1)?.text).toBe(
      'Bye.'
    )
    expect(shown.at(-1)?.author).toBe('BOT')
  })

  it('never gets to know of its ticket: the agent reads that the words reach nobody, and the conversation is over', async () => {
    await change({
      twiceAtOnce: false,
      historyOneByOne: false,
      losesRows: true,
    })

    const orphan = '+14155550123'

    await phoneApi(oneReplica.product, orphan).write('3')

    const agent = await side.open(oneReplica.product, orphan)

    storedFiles(oneReplica.product.dataFolder).ageTickets()
    await agent.answer('orphan: are you there?', pdf)
    await reads(agent, 'the bot did not accept it')

    const { items } = await asAdmin(oneReplica.product)<{
      items: Array<{ handoff: { closeReason: string }; failures: unknown[] }>
    }>(
      '{ handoffs(filter: { status: CLOSED, failed: true }) { items { handoff { closeReason } failures { cause detail } } } }',
      {},
      'handoffs'
    )

    expect(items).toMatchObject([
      {
        handoff: { closeReason: 'BOT_CANCELLED' },
        failures: [{ cause: 'ENDED', detail: 'HTTP 404 ticket_not_found' }],
      },
    ])
    await change({ losesRows: false })
  })

  it('reads the merchant’s words while support is closed, and has the shopper back', async () => {
    await saveGeneralSettings(oneReplica.product, {
      openingHours: [],
      unavailabilityMessage: 'Voltamos amanhã.',
    })

    const phone = phoneApi(oneReplica.product, phoneNumber)

    await phone.write('3')
    await phone.shows(
      ({ text }) => text?.startsWith('Voltamos amanhã.') ?? false
    )

    expect((await phone.handedBack()).at(-1)?.author).toBe('BOT')
  })
})
