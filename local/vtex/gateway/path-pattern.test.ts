import { matchPath } from './path-pattern'

it.each([
  ['/_v/a', '/_v/a', {}],
  ['/_v/a', '/_v/a/', {}],
  ['/_v/a', '/_v/b', undefined],
  ['/_v/a', '/_v/a/b', undefined],
  ['/_v/a/:key', '/_v/a', undefined],
  ['/_v/a/:key', '/_v/a/', undefined],
  ['/_v/a/:key', '/_v/a/x%20y', { key: 'x y' }],
  ['/_v/a/:key', '/_v/a/%zz', undefined],
  ['/_v/:one/b/:two', '/_v/1/b/2', { one: '1', two: '2' }],
  ['/_v/a/*rest', '/_v/a/b/c', { rest: 'b/c' }],
])('%s on %s: %j', (pattern, path, params) => {
  expect(matchPath(pattern, path)).toEqual(params)
})
