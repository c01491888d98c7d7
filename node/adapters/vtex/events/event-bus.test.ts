import { Outside, testContext } from '../../http/testing/outside'
import { EventBus } from './event-bus'

const outside = new Outside()

beforeAll(() => outside.open())
afterAll(() => outside.close())
beforeEach(() => {
  outside.seen.length = 0
})

const send = () =>
  new EventBus(testContext(), { timeout: 200 }).sendEvent('relay-due', {
    conversationId: 'c-1',
  })

it('sends an event of the app to the bus', async () => {
  outside.answer = (_seen, response) => response.writeHead(204).end()

  expect(await send()).toBe(true)
  expect(outside.seen).toMatchObject([
    {
      method: 'PUT',
      url: 'http://infra.io.vtex.com/courier/v0/livestore/master/events/relay-due?resource=',
      body: '{"conversationId":"c-1"}',
      headers: {
        authorization: 'Bearer app-token',
        'content-type': 'application/json',
      },
    },
  ])
})

it.each([
  ['is refused', 503],
  ['gets no answer', undefined],
])('tells of an event that %s', async (_, status) => {
  outside.answer = (_seen, response) => {
    if (status !== undefined) response.writeHead(status).end()
  }

  expect(await send()).toBe(false)
})
