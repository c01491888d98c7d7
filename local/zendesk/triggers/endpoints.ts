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

const RIGHT = 'triggers'
const PATH = '/triggers'

export const triggerEndpoints: Endpoint[] = [
  { method: 'GET', path: PATH, right: RIGHT, run: listTriggers },
  { method: 'POST', path: PATH, right: RIGHT, run: createTrigger },
  {
    method: 'GET',
    path: `${PATH}/active`,
    right: RIGHT,
    run: listActiveTriggers,
  },
  { method: 'GET', path: `${PATH}/search`, right: RIGHT, run: searchTriggers },
  { method: 'GET', path: `${PATH}/:id`, right: RIGHT, run: showTrigger },
  { method: 'PUT', path: `${PATH}/:id`, right: RIGHT, run: updateTrigger },
  { method: 'DELETE', path: `${PATH}/:id`, right: RIGHT, run: deleteTrigger },
]
