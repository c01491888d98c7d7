import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { botAsks } from '../harness/bot-asks'
import { serveWithZendesk } from '../harness/connect-zendesk'
import { eventually } from '../harness/eventually'
import { adminHeaders, asAdmin, graphql } from '../harness/graphql'
import { newDataFolder, startProduct } from '../harness/product'
import type { Product } from '../harness/product'

interface Listed {
  edges: Array<{ node: { id: string } }>
  broken: Array<{ conversationId: string }>
}

const dataFolder = newDataFolder()

let product: Product
let token: string

beforeAll(async () => {
  product = await startProduct({ dataFolder })
  token = (await serveWithZendesk(product, 'https://nobody.weni.ai/callbacks'))
    .token
  for (const id of ['broken', 'sound']) {
    await botAsks(product, token).requestHandoff(id)
  }
  await product.stop()
  fill('conversations/broken%2Ejson', '{"conversationId":"broken","lease":7}')
  product = await startProduct({ dataFolder })
})

afterAll(() => product.stop())

const pathOf = (file: string): string => join(dataFolder, 'vbase', file)

const stored = (file: string): string => readFileSync(pathOf(file), 'utf8')

/** Puts something else into the place of a stored file's content. */
const fill = (file: string, content: string): void => {
  const [header] = stored(file).split('\n')

  writeFileSync(pathOf(file), `${header}\n${content}`)
}

const log = (): string =>
  readFileSync(join(dataFolder, 'logs/service.log'), 'utf8')

it('shows a conversation that cannot be read as one row, and all others as they are', async () => {
  const { edges, broken } = await asAdmin(product)<Listed>(
    '{ conversations { edges { node { id } } broken { conversationId } } }',
    {},
    'conversations'
  )
  const status = await graphql(
    product,
    adminHeaders(product),
    '{ liveSupportStatus { openHandoffs } handoffs { items { handoff { conversationId } } broken { conversationId } } }'
  )

  expect(edges).toEqual([{ node: { id: 'sound' } }])
  expect(broken).toEqual([{ conversationId: 'broken' }])
  expect(status.errors).toBeUndefined()
  expect(log()).toContain(
    'A conversation file holds something else and was set aside'
  )
})

it('goes on with the others, and begins the broken one anew', async () => {
  const { send, requestHandoff } = botAsks(product, token)

  expect((await send('sound', 'on we go')).message.status).toBe('DELIVERED')
  expect((await requestHandoff('broken')).userErrors).toEqual([])
  expect((await send('broken', 'anew')).message.status).toBe('DELIVERED')
})

it('writes nothing over settings that cannot be read, says so, and goes on once they are back', async () => {
  const file = 'settings/settings%2Ejson'
  const before = stored(file)
  const ask = (query: string) => graphql(product, adminHeaders(product), query)
  const choose = () =>
    ask(
      'mutation { choosePartner(input: { partner: ZENVIA }) { userErrors { code } } }'
    )

  fill(file, '<html>not ours</html>')

  const broken = stored(file)

  await eventually(async () => {
    const { errors } = await ask('{ liveSupportSettings { revision } }')

    return errors?.[0]?.extensions?.code === 'STORE_UNAVAILABLE' || undefined
  })
  expect(await choose()).toMatchObject({
    data: { choosePartner: { userErrors: [{ code: 'STORE_UNAVAILABLE' }] } },
  })
  expect(stored(file)).toBe(broken)
  expect(log()).toContain('The settings file holds something else')

  writeFileSync(pathOf(file), before)

  await eventually(
    async () =>
      (await botAsks(product, token).send('sound', 'back again')).message
        .status === 'DELIVERED' || undefined
  )
}, 60_000)
