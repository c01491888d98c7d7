import { graphqlClient } from './graphql-client'
import type { SendToInternet } from './remote-system'

const client = (body: object) => {
  const sent: Array<Parameters<SendToInternet>> = []
  const run = graphqlClient(
    async (...request) => {
      sent.push(request)

      return { status: 200, headers: {}, body: JSON.stringify(body) }
    },
    'store.example',
    { 'x-token': 't' }
  )

  return { run, sent }
}

it('asks the public address and answers the data', async () => {
  const { run, sent } = client({ data: { a: 1 } })

  expect(await run('{ a }', { b: 2 })).toEqual({ a: 1 })
  expect(sent).toEqual([
    [
      'https://store.example/_v/private/graphql/v1',
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-token': 't' },
        body: '{"query":"{ a }","variables":{"b":2}}',
      },
    ],
  ])
})

it('rejects with the words of the errors', async () => {
  const { run } = client({
    errors: [{ message: 'No.' }, { message: 'Never.' }],
  })

  await expect(run('{ a }', {})).rejects.toThrow('No. Never.')
})
