import type { Database } from '../database'
import type { Settings } from './settings'
import { DEFAULT_SETTINGS } from './settings'

export const settingsOf = (db: Database): Settings =>
  db.settings.get('account') ?? DEFAULT_SETTINGS
