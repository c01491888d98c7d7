import { gql } from 'graphql-tag'

import { graphqlClient } from './graphql-client'

const configuration = {
  account: 'livestore',
  workspace: 'master',
  graphqlPath: '/graphql',
  users: [],
  signedInAs: '',
}

it('refuses an operation that no builder has named', async () => {
  const client = graphqlClient(configuration, 'pt-BR')

  await expect(
    client.query({
      query: gql`
        query Inline {
          a
        }
      `,
    })
  ).rejects.toThrow('Inline was not loaded from a .graphql file')
})

it('sends a named one with the page’s locale and workspace', async () => {
  const calls: string[] = []
  const answer = new Response(JSON.stringify({ data: { a: 1 } }))

  jest.spyOn(globalThis, 'fetch').mockImplementation((input) => {
    calls.push(String(input))

    return Promise.resolve(answer)
  })

  const client = graphqlClient(configuration, 'pt-BR')
  const query = Object.assign(
    gql`
      query Named {
        a
      }
    `,
    { documentId: 'named' }
  )

  await expect(client.query({ query })).resolves.toMatchObject({
    data: { a: 1 },
  })
  expect(calls).toEqual(['/graphql?workspace=master&domain=admin&locale=pt-BR'])
})
