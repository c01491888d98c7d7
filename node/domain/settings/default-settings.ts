import { weekdays } from '../hours/opening-hours'
import type { Settings } from './settings'

/** What a store has before anybody saved: off, open all day once on, and words that hold for any store. */
export const defaultSettings = (): Settings => ({
  general: {
    revision: 0,
    enabled: false,
    timeZone: 'America/Sao_Paulo',
    openingHours: weekdays.map((weekday) => ({
      weekday,
      periods: [{ opensAt: '00:00', closesAt: '24:00' }],
    })),
    exceptions: [],
    unavailabilityMessage: '',
    disabledMessage: '',
    noAgentMessage: '',
    outsideHours: 'REFUSE',
  },
  partners: {},
  bot: {},
})
