import { graphqlModule } from './graphql-files'

const read = (source: string) =>
  JSON.parse(graphqlModule(source, 'x.graphql').replace('export default ', ''))

it('makes a document that is named by its text', () => {
  const document = read('query One { handoff }')

  expect(document).toMatchObject({
    kind: 'Document',
    documentId: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  expect(read('query Two { handoff }').documentId).not.toBe(document.documentId)
})

it('refuses a file with two operations, as the platform does', () => {
  expect(() => read('query A { a } query B { b }')).toThrow(
    'x.graphql holds 2 operations, must hold one'
  )
})

it('refuses a file without an operation', () => {
  expect(() => read('fragment F on T { a }')).toThrow('holds 0 operations')
})
