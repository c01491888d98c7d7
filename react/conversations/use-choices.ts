import { useContext, useState } from 'react'

import type { FilterChoices } from './filter-choices'
import { noChoices } from './filter-choices'
import type { WantedList } from './wanted-list'
import { choicesOf, WantedListContext } from './wanted-list'

/** The filters: as they were set here, or as a figure elsewhere on the page asked for them since. */
export const useChoices = (
  onFollow: (wanted: WantedList) => void
): [FilterChoices, (choices: FilterChoices) => void] => {
  const wanted = useContext(WantedListContext)
  const [followed, setFollowed] = useState<WantedList>()
  const [choices, setChoices] = useState(noChoices)

  if (wanted && wanted !== followed) {
    setFollowed(wanted)
    setChoices(choicesOf(wanted))
    onFollow(wanted)
  }

  return [choices, setChoices]
}
