import { mutations } from './mutations'
import { queries } from './queries'
import { schema } from './testing/graphql-over'

it.each([
  [schema.getQueryType(), queries],
  [schema.getMutationType(), mutations],
])('%s has a door for each field, and no other', (type, doors) => {
  expect(Object.keys(doors).sort()).toEqual(
    Object.keys(type?.getFields() ?? {}).sort()
  )
})
