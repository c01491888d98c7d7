import type { Endpoint } from '../http/api-call'
import { listUsers } from './list-users'
import {
  createOrUpdateUser,
  postUser,
  putUser,
  showMe,
  showUser,
} from './users'

const RIGHT = 'agent'

export const userEndpoints: Endpoint[] = [
  { method: 'GET', path: '/users/me', right: 'none', run: showMe },
  { method: 'GET', path: '/users', right: RIGHT, run: listUsers },
  { method: 'POST', path: '/users', right: 'end-users', run: postUser },
  {
    method: 'POST',
    path: '/users/create_or_update',
    right: 'end-users',
    run: createOrUpdateUser,
  },
  { method: 'GET', path: '/users/:id', right: RIGHT, run: showUser },
  { method: 'PUT', path: '/users/:id', right: 'end-users', run: putUser },
]
