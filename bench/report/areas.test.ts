import { areaOf, timesOf } from './areas'

const frame = (url: string, functionName = 'run') => ({ url, functionName })

it.each([
  [frame('', '(garbage collector)'), 'garbage collector'],
  [frame('', '(idle)'), undefined],
  [frame('', 'writev'), 'the engine and the system'],
  [frame('node:internal/streams/readable'), 'Node'],
  [frame('file:///a/node_modules/koa/lib/application.js'), 'package koa'],
  [
    frame('/a/node_modules/@vtex/api/node_modules/axios/lib/axios.js'),
    'package axios',
  ],
  [frame('/a/node_modules/@vtex/api/lib/index.js'), 'package @vtex/api'],
])('knows whose %j is', (given, area) => {
  expect(areaOf(given)).toBe(area)
})

it('adds up what was sampled after the warm-up, for each request', () => {
  const profile = {
    nodes: [
      { id: 1, callFrame: frame('node:net') },
      { id: 2, callFrame: frame('', '(idle)') },
    ],
    startTime: 1000,
    samples: [1, 1, 2, 1],
    timeDeltas: [10, 100, 1000, 300],
  }

  expect(timesOf([profile], 1100, 2)).toEqual(new Map([['Node', 200]]))
})
