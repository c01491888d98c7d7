import { RouteServer } from '../routes/testing/route-server'

import { schemaDefinitions } from '../resolvers/testing/schema-definitions'
import { guardRoute } from '../routes/guard-route'
import { rotateBotToken } from '../usecases/bot/rotate-bot-token'
import { graphqlRoute } from './graphql-route'

it('stops waiting for events for a bot that has hung up', async () => {
  const server = new RouteServer()
  const { ports } = server

  await server.serveHandler(
    guardRoute(
      ['GET', 'POST'],
      graphqlRoute(() => schemaDefinitions)
    ),
    '__graphql'
  )

  const { settings, version } = (await ports.settings.read())._unsafeUnwrap()
  const change = { changedAt: '2026-11-29T12:00:00.000Z', changedBy: 'ana' }

  settings.bot.connection = { kind: 'POLLING', ...change }
  await ports.settings.write(settings, version)

  const { token: botToken } = (
    await rotateBotToken(ports, 'ana')
  )._unsafeUnwrap()
  const hangUp = new AbortController()
  const list = server.files.list.bind(server.files)
  const looks = jest
    .spyOn(server.files, 'list')
    .mockImplementation((...what) => {
      hangUp.abort()

      return list(...what)
    })

  await expect(
    server.fetch('/', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-live-support-bot-token': botToken,
      },
      body: JSON.stringify({
        query: '{ botEvents(waitSeconds: 20) { cursor } }',
      }),
      signal: hangUp.signal,
    })
  ).rejects.toThrow('aborted')
  await server.idle()

  expect(looks.mock.calls.length).toBeLessThanOrEqual(2)
  await server.close()
})
