import type { RoutePolicy, ServiceRoute } from '../app-files'
import { routeRefusal } from './route-access'

const scheduler = 'vrn:apps:::livestore:app/vtex.scheduler@4.0.0'
const user = 'vrn:vtex.vtex-id:::livestore:user/ana@livestore.example'

const policy = (
  effect: 'allow' | 'deny',
  principal: string,
  action = 'get'
): RoutePolicy => ({ effect, actions: [action], principals: [principal] })

const allowScheduler = policy('allow', 'vrn:apps:*:*:*:app/vtex.scheduler@*')

const route = (parts: Partial<ServiceRoute>): ServiceRoute => ({
  path: '/x',
  public: true,
  policies: [],
  ...parts,
})

it.each<[string, ServiceRoute, string | undefined, number | undefined]>([
  ['a public route', route({}), undefined, undefined],
  ['one for anybody known', route({ access: 'authenticated' }), undefined, 401],
  [
    'one for anybody known',
    route({ access: 'authenticated' }),
    user,
    undefined,
  ],
  [
    'one with a policy',
    route({ access: 'authorized', policies: [allowScheduler] }),
    undefined,
    401,
  ],
  [
    'one with a policy',
    route({ access: 'authorized', policies: [allowScheduler] }),
    user,
    403,
  ],
  [
    'one with a policy',
    route({ access: 'authorized', policies: [allowScheduler] }),
    scheduler,
    undefined,
  ],
  [
    'one for another verb',
    route({ access: 'authorized', policies: [policy('allow', '*', 'post')] }),
    scheduler,
    403,
  ],
  [
    'one that denies, too',
    route({
      access: 'authorized',
      policies: [allowScheduler, policy('deny', '*')],
    }),
    scheduler,
    403,
  ],
  ['a private one without policies', route({ public: false }), user, 403],
  [
    'a private one that says it is public',
    route({ public: false, access: 'public' }),
    undefined,
    401,
  ],
  [
    'a private one with a policy',
    route({ public: false, policies: [allowScheduler] }),
    scheduler,
    undefined,
  ],
])('%s, %#', (_, asked, principal, status) => {
  expect(routeRefusal(asked, 'GET', principal)).toBe(status)
})
