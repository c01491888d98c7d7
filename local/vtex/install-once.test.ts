import { anApp } from '../testing/an-app'
import { temporaryFolder } from '../testing/temporary-folder'
import { installOnce } from './install-once'

const app = anApp({})

const told = (dataFolder: string, installed = app): string[] => {
  const bodies: string[] = []

  installOnce(dataFolder, installed, ({ body }) => bodies.push(body))

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

it('tells of an upgrade in the same data folder, and from what', () => {
  const folder = temporaryFolder()

  told(folder)

  const later = { ...app, id: 'vtex.live-support@1.0.0' }
  const own = told(folder, later).filter((body) => body.includes(later.id))

  expect(own).toHaveLength(2)
  expect(JSON.parse(own[0]!)).toMatchObject({
    to: { id: later.id },
    from: { id: app.id },
  })
})
