/** Numbers of the ways by which a ticket or an update comes. */
export const VIA = {
  web: 0,
  mail: 4,
  api: 5,
  rule: 8,
} as const

const channels: Record<number, string> = {
  [VIA.web]: 'web',
  [VIA.mail]: 'email',
  [VIA.api]: 'api',
  [VIA.rule]: 'rule',
}

export const presentVia = (id: number, rel: string | null = null) => ({
  channel: channels[id] ?? 'web',
  source: { from: {}, to: {}, rel },
})

/** The id of system updates: nobody's. */
export const SYSTEM_USER_ID = -1

export interface Actor {
  user_id: number
  via_id: number
}
