import type { Database } from '../storage/database'
import type { Settings } from './settings'
import { DEFAULT_SETTINGS } from './settings'

export const settingsOf = (db: Database): Settings =>
  db.get('settings', 'account') ?? DEFAULT_SETTINGS
