import { err, ok } from 'neverthrow'

import type { Language } from '../../domain/locale'
import { rotateBotToken } from '../../usecases/bot/rotate-bot-token'
import { adminCloud } from '../testing/admin-cloud'
import { graphqlOver } from '../testing/graphql-over'

const request = `mutation {
  requestHandoff(input: { conversationId: "wa-1", accountPhoneNumber: "+551140028922", shopper: { phoneNumber: "+5511988887777" } }) {
    userErrors { code }
  }
}`

const unheard = {
  kind: 'RETRY',
  ambiguous: false,
  detail: 'ECONNREFUSED',
} as const

const refused = {
  kind: 'REFUSED',
  code: 'bot.event-refused',
  detail: 'HTTP 422',
  status: 422,
} as const

it.each<[Language, typeof unheard | typeof refused, RegExp]>([
  ['pt', unheard, /^O bot não respondeu\..*\(ECONNREFUSED\)$/],
  ['pt', refused, /^O bot recusou este evento\.[^(]*$/],
  ['en', refused, /^The bot refused this event\.[^(]*$/],
  ['es', refused, /^El bot rechazó este evento\.[^(]*$/],
])(
  'tells in %s why an event was not taken: %j',
  async (language, failure, words) => {
    const { ports, cloud } = adminCloud()
    const { token } = (await rotateBotToken(ports, 'ana'))._unsafeUnwrap()
    const run = graphqlOver(ports, { botToken: token, language })

    cloud.inbox.faults.next('deliver', failure)
    await run(request)

    const { data } = await run(
      '{ botDeliveries { type result status detail canRetry shopperName shopperPhoneEnding } }'
    )

    expect(data?.botDeliveries).toEqual([
      {
        type: 'handoff.queued',
        shopperName: null,
        shopperPhoneEnding: '7777',
        result: failure.kind === 'RETRY' ? 'WAITING' : 'FAILED',
        status: failure.kind === 'RETRY' ? null : 422,
        canRetry: true,
        detail: expect.stringMatching(words),
      },
    ])
  }
)

it('counts the tries before an event was given up and told again', async () => {
  const { ports, cloud } = adminCloud()
  const { token } = (await rotateBotToken(ports, 'ana'))._unsafeUnwrap()
  const run = graphqlOver(ports, { botToken: token })
  const tries = async () =>
    (await run('{ botDeliveries { result attempts } }')).data?.botDeliveries

  cloud.inbox.faults.next('deliver', refused)
  await run(request)

  expect(await tries()).toEqual([{ result: 'FAILED', attempts: 1 }])

  await run(
    'mutation { retryDeliveries(conversationId: "wa-1") { userErrors { code } } }'
  )

  expect(await tries()).toEqual([{ result: 'DELIVERED', attempts: 2 }])
})

it('tells nothing of an event that such a bot is not sent', async () => {
  const { ports } = adminCloud()
  const { token } = (await rotateBotToken(ports, 'ana'))._unsafeUnwrap()
  const run = graphqlOver(ports, { botToken: token })

  jest
    .spyOn(ports.bot, 'deliver')
    .mockResolvedValueOnce(
      err({ kind: 'RETRY', ambiguous: false, detail: 'down' })
    )
    .mockResolvedValue(ok({ isUnsent: true }))
  await run(request)
  await run(
    'mutation { retryDeliveries(conversationId: "wa-1") { userErrors { code } } }'
  )

  expect((await run('{ botDeliveries { type } }')).data?.botDeliveries).toEqual(
    []
  )
})

it('tells nothing of why where it was taken', async () => {
  const { ports } = adminCloud()
  const { token } = (await rotateBotToken(ports, 'ana'))._unsafeUnwrap()
  const run = graphqlOver(ports, { botToken: token })

  await run(request)

  expect(
    (await run('{ botDeliveries { result detail } }')).data?.botDeliveries
  ).toEqual([{ result: 'DELIVERED', detail: null }])
})
