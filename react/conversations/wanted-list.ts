import { createContext } from 'react'

import type { Partner } from '../graphql/operation-types'
import type { FilterChoices } from './filter-choices'
import { noChoices } from './filter-choices'

/** A list that something elsewhere on the page speaks of. */
export type CountedList = 'ALL' | 'OPEN' | 'WAITING' | 'TODAY' | 'UNDELIVERED'

interface Wanted {
  /** Of one partner's conversations. */
  partner?: Partner
  /** To be shown beside the list. */
  conversationId?: string
}

/** A new object with each press, so that the filters are set again. */
export interface WantedList extends Wanted {
  list: CountedList
}

/** Leads to a list of conversations. */
export type ShowList = (list: CountedList, wanted?: Wanted) => void

/** What was asked for last, from outside the tab. */
export const WantedListContext = createContext<WantedList | undefined>(
  undefined
)

/** For what leads to conversations from deep within another tab. */
export const ShowListContext = createContext<ShowList>(() => undefined)

const choices: Record<CountedList, Partial<FilterChoices>> = {
  ALL: {},
  OPEN: { state: 'OPEN' },
  WAITING: { state: 'WAITING' },
  TODAY: { period: 'TODAY' },
  UNDELIVERED: { undelivered: true },
}

export const choicesOf = ({ list, partner }: WantedList): FilterChoices => ({
  ...noChoices,
  ...choices[list],
  partner: partner ?? '',
})
