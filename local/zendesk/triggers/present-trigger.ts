import { instant } from '../../sandbox/instant'
import type { Trigger } from './trigger'

export const presentTrigger = (trigger: Trigger, origin: string) => ({
  url: `${origin}/api/v2/triggers/${trigger.id}.json`,
  ...trigger,
  raw_title: trigger.title,
  default: false,
  created_at: instant(trigger.created_at),
  updated_at: instant(trigger.updated_at),
})
