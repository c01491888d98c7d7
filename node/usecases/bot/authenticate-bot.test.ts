import { DAY_MS } from '../../domain/time-units'
import { rotateBotToken } from './rotate-bot-token'
import { fakePorts } from '../../testing/fake-ports'
import { authenticateBot } from './authenticate-bot'

const withToken = async () => {
  const { ports, cloud } = fakePorts()
  const { token } = (
    await rotateBotToken(ports, 'ana@livestore.example')
  )._unsafeUnwrap()

  return { ports, cloud, token }
}

describe('authenticateBot', () => {
  it('knows the token that was made last', async () => {
    const { ports, token } = await withToken()

    expect((await authenticateBot(ports, token)).isOk()).toBe(true)
  })

  it('refuses any other token', async () => {
    const { ports, token } = await withToken()
    const others = [undefined, '', 'lsb_', `${token} `, token.toUpperCase()]

    for (const other of [...others, token.slice(0, -1), `${token}a`]) {
      const proof = await authenticateBot(ports, other)

      expect(proof._unsafeUnwrapErr()).toBe('UNAUTHENTICATED')
    }
  })

  it('takes a token that was replaced for a day, and the one before it no more', async () => {
    const { ports, cloud, token } = await withToken()
    const isTaken = async () => (await authenticateBot(ports, token)).isOk()

    await rotateBotToken(ports, 'ana@livestore.example')
    cloud.clock.advance(DAY_MS - 1)
    expect(await isTaken()).toBe(true)

    cloud.clock.advance(1)
    expect(await isTaken()).toBe(false)

    const other = await withToken()
    await rotateBotToken(other.ports, 'ana')
    await rotateBotToken(other.ports, 'ana')
    expect((await authenticateBot(other.ports, other.token)).isErr()).toBe(true)
  })

  it('refuses a replaced token at once where that was asked for', async () => {
    const { ports, token } = await withToken()

    await rotateBotToken(ports, 'ana@livestore.example', { endsFormer: true })

    expect((await authenticateBot(ports, token)).isErr()).toBe(true)
  })

  it('lets nobody in before there is a token', async () => {
    const { ports } = fakePorts()

    expect((await authenticateBot(ports, 'lsb_any')).isErr()).toBe(true)
  })

  it.each([
    ['WENI', 'TICKETER', true],
    ['WENI', 'GRAPHQL', false],
    ['CALLBACK', 'GRAPHQL', true],
    ['POLLING', 'TICKETER', false],
  ] as const)(
    'remembers, where the store’s bot is of the kind %s, a call by %s as its first: %s',
    async (kind, contract, isRemembered) => {
      const { ports, cloud, token } = await withToken()
      const { bot } = cloud.settings.settings

      cloud.settings.settings.bot = {
        ...bot,
        connection: { kind, changedAt: cloud.clock.iso(), changedBy: 'ana' },
      }

      const proof = await authenticateBot(ports, token, contract)

      expect(proof.isOk()).toBe(true)
      expect('firstCallAt' in cloud.settings.settings.bot).toBe(isRemembered)
    }
  )

  it('tells a failing store from a wrong token', async () => {
    const { ports, cloud, token } = await withToken()

    cloud.settings.faults.next('current', {
      kind: 'UNAVAILABLE',
      detail: 'down',
    })

    const proof = await authenticateBot(ports, token)

    expect(proof._unsafeUnwrapErr()).toBe('STORE_UNAVAILABLE')
  })
})

describe('rotateBotToken', () => {
  it('stores a hash and an ending, never the token', async () => {
    const { cloud, token } = await withToken()
    const stored = cloud.settings.settings.bot.token

    expect(token).toMatch(/^lsb_[\w-]{43}$/)
    expect(stored?.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(stored?.lastFour).toBe(token.slice(-4))
    expect(JSON.stringify(cloud.settings.settings)).not.toContain(token)
  })
})
