import { anApp } from '../testing/an-app'
import { temporaryFolder } from '../testing/temporary-folder'
import { installOnce } from './install-once'

const app = anApp({})

const told = (dataFolder: string): string[] => {
  const bodies: string[] = []

  installOnce(dataFolder, app, ({ body }) => bodies.push(body))

  return bodies
}

// Eight VTEX apps compare `to.id` and `from.id` of `setup` with their own.
it('tells the app of its own coming, twice, and of the coming and going of another', () => {
  const bodies = told(temporaryFolder())
  const own = bodies.filter((body) => body.includes(`"to":{"id":"${app.id}"`))

  expect(own).toHaveLength(2)
  expect(bodies.filter((body) => !own.includes(body))).toEqual([
    expect.stringContaining('"to":{"id":"vtex.store@'),
    expect.stringContaining('"from":{"id":"vtex.store@'),
  ])
})

it('tells it once in a data folder', () => {
  const folder = temporaryFolder()

  told(folder)

  expect(told(folder)).toEqual([])
})
