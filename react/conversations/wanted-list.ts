import { createContext } from 'react'

import type { FilterChoices } from './filter-choices'
import { noChoices } from './filter-choices'

/** A list that a figure on the page counts. */
export type CountedList = 'OPEN' | 'WAITING' | 'TODAY'

/** A new object with each press, so that the filters are set again. */
export interface WantedList {
  list: CountedList
}

/** What was asked for last, from outside the tab. */
export const WantedListContext = createContext<WantedList | undefined>(
  undefined
)

const choices: Record<CountedList, Partial<FilterChoices>> = {
  OPEN: { state: 'OPEN' },
  WAITING: { state: 'WAITING' },
  TODAY: { period: 'TODAY' },
}

export const choicesOf = ({ list }: WantedList): FilterChoices => ({
  ...noChoices,
  ...choices[list],
})
