import './adapters/http/testing/vtex-env'

import { z } from 'zod'

import service from './index'
import { manifest, readJson } from './testing/app-files'

const route = z.object({
  path: z.string().startsWith('/_v/live-support/'),
  public: z.literal(true),
  access: z.literal('authorized').optional(),
  policies: z
    .array(
      z.object({
        effect: z.literal('allow'),
        actions: z.array(z.string()),
        principals: z.array(z.string()),
      })
    )
    .optional(),
})

/** The ranges of VTEX's page on service.json, and `runtimeArgs` as `RawServiceJSON` of `@vtex/api` has them. */
const description = z
  .object({
    stack: z.literal('nodejs'),
    memory: z.int().min(64).max(1024),
    ttl: z.int().min(10).max(60),
    timeout: z.int().min(1).max(60),
    minReplicas: z.int().min(2),
    maxReplicas: z.int().min(5).max(40),
    workers: z.int().min(1).max(4),
    runtimeArgs: z.array(z.string().startsWith('--')),
    routes: z.record(z.string(), route),
    events: z.record(
      z.string(),
      z.object({ sender: z.string(), topics: z.array(z.string()).min(1) })
    ),
  })
  .strict()

const described = () => description.parse(readJson('node/service.json'))

it('keeps to the documented limits', () => {
  expect(description.safeParse(readJson('node/service.json')).error).toBe(
    undefined
  )
})

it('handles each route that it describes and the one that the graphql builder adds, and no other', () => {
  expect(Object.keys(service.config.routes ?? {}).sort()).toEqual(
    ['__graphql', ...Object.keys(described().routes)].sort()
  )
  expect(service.config.graphql).toBeUndefined()
})

it('handles each event that it subscribes to, and the other way round', () => {
  expect(Object.keys(service.config.events ?? {}).sort()).toEqual(
    Object.keys(described().events).sort()
  )
})

it('has no two routes of one path', () => {
  const paths = Object.values(described().routes).map(({ path }) => path)

  expect(new Set(paths).size).toBe(paths.length)
})

it('opens the tick to the scheduler only', () => {
  const { tick, ...others } = described().routes

  expect(tick).toMatchObject({
    access: 'authorized',
    policies: [
      {
        actions: ['get'],
        principals: ['vrn:apps:*:*:*:app/vtex.scheduler@*'],
      },
    ],
  })
  expect(Object.values(others).every(({ access }) => !access)).toBe(true)
})

it('listens to its own wake-ups', () => {
  const { vendor, name } = manifest()

  expect(described().events.relayDue).toEqual({
    sender: `${vendor}.${name}`,
    topics: ['relay-due'],
  })
})

it('neither repeats nor remembers calls unless a client says so', () => {
  expect(service.config.clients?.options.default).toMatchObject({
    retries: 0,
    memoizable: false,
  })
})

it('offers its GraphQL to other apps under the name that the platform gives it', () => {
  expect(readJson('policies.json')).toMatchObject([
    {
      name: 'resolve-graphql',
      statements: [
        {
          effect: 'allow',
          resources: [
            'vrn:vtex.live-support:{{region}}:{{account}}:{{workspace}}:/_v/graphql',
          ],
        },
      ],
    },
  ])
})
