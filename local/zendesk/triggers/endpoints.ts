import type { Endpoint } from '../http/call'
import {
  createCategory,
  deleteCategory,
  listCategories,
  showCategory,
} from './categories'
import { showDefinitions } from './definitions'
import {
  listActiveTriggers,
  listTriggers,
  searchTriggers,
} from './list-triggers'
import { destroyManyTriggers, updateManyTriggers } from './many-triggers'
import {
  createTrigger,
  deleteTrigger,
  showTrigger,
  updateTrigger,
} from './triggers'

const right = 'triggers'
const path = '/triggers'
const categories = '/trigger_categories'

export const triggerEndpoints: Endpoint[] = [
  { method: 'GET', path, right, run: listTriggers },
  { method: 'POST', path, right, run: createTrigger },
  { method: 'GET', path: `${path}/active`, right, run: listActiveTriggers },
  { method: 'GET', path: `${path}/search`, right, run: searchTriggers },
  { method: 'GET', path: `${path}/definitions`, right, run: showDefinitions },
  {
    method: 'PUT',
    path: `${path}/update_many`,
    right,
    run: updateManyTriggers,
  },
  {
    method: 'DELETE',
    path: `${path}/destroy_many`,
    right,
    run: destroyManyTriggers,
  },
  { method: 'GET', path: `${path}/:id`, right, run: showTrigger },
  { method: 'PUT', path: `${path}/:id`, right, run: updateTrigger },
  { method: 'DELETE', path: `${path}/:id`, right, run: deleteTrigger },
  { method: 'GET', path: categories, right, run: listCategories },
  { method: 'POST', path: categories, right, run: createCategory },
  { method: 'GET', path: `${categories}/:id`, right, run: showCategory },
  { method: 'DELETE', path: `${categories}/:id`, right, run: deleteCategory },
]
