/** What the figures tell of a handoff later, noted as it happens. Instants are ISO 8601 in UTC. */
export interface Tally {
  queuedAt?: string
  acceptedAt?: string
  /** The first words of an agent. */
  answeredAt?: string
  fromShopper: number
  fromAgent: number
  /** As the bot or the partner names it. */
  department?: string
  /** Taken outside the opening hours, to be answered later. */
  asContact?: true
  /** 1 to 5, as the shopper rated it. */
  score?: number
}

interface Tallied {
  tally?: Tally
}

/** Of a handoff that an earlier version of the app opened, nothing was noted. */
export const tallyOf = ({ tally }: Tallied): Tally =>
  tally ?? { fromShopper: 0, fromAgent: 0 }

export const newTally = (
  department: string | undefined,
  asContact: boolean
): Tally => ({
  fromShopper: 0,
  fromAgent: 0,
  ...(department === undefined ? {} : { department }),
  ...(asContact ? { asContact: true as const } : {}),
})

/** As it was where none is told. */
export const withDepartment = (
  { tally }: Tallied,
  department: string | undefined
): Tally | undefined =>
  department === undefined ? tally : { ...tallyOf({ tally }), department }

/** The first time counts. */
export const withMoment = (
  handoff: Tallied,
  moment: 'queuedAt' | 'acceptedAt',
  at: string
): Tally => ({ [moment]: at, ...tallyOf(handoff) })

export const withShopperMessage = (handoff: Tallied): Tally => {
  const tally = tallyOf(handoff)

  return { ...tally, fromShopper: tally.fromShopper + 1 }
}

export const withAgentMessage = (handoff: Tallied, at: string): Tally => {
  const tally = tallyOf(handoff)

  return { answeredAt: at, ...tally, fromAgent: tally.fromAgent + 1 }
}
