import type { Database } from '../storage/database'
import { DEFAULT_SETTINGS, type Settings } from './settings'

export const settingsOf = (db: Database): Settings =>
  db.get('settings', 'account') ?? DEFAULT_SETTINGS
