import type { Endpoint } from '../http/api-call'
import {
  listActiveTriggers,
  listTriggers,
  searchTriggers,
} from './list-triggers'
import {
  createTrigger,
  deleteTrigger,
  showTrigger,
  updateTrigger,
} from './triggers'

const right = 'triggers'
const path = '/triggers'

export const triggerEndpoints: Endpoint[] = [
  { method: 'GET', path, right, run: listTriggers },
  { method: 'POST', path, right, run: createTrigger },
  { method: 'GET', path: `${path}/active`, right, run: listActiveTriggers },
  { method: 'GET', path: `${path}/search`, right, run: searchTriggers },
  { method: 'GET', path: `${path}/:id`, right, run: showTrigger },
  { method: 'PUT', path: `${path}/:id`, right, run: updateTrigger },
  { method: 'DELETE', path: `${path}/:id`, right, run: deleteTrigger },
]
