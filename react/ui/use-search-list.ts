import type { KeyboardEvent } from 'react'
import { useState } from 'react'

import type { SearchOption } from './search-options'
import { meantOption, optionsLike } from './search-options'

interface SearchList {
  /** What the input shows. */
  text: string
  found: SearchOption[]
  open: boolean
  /** Whether nothing is like what is typed. */
  nothing: boolean
  /** Place in `found` of the option that Enter takes. */
  active: number
  /** Shows every option, beginning at the chosen one. */
  show: () => void
  type: (words: string) => void
  choose: (option: SearchOption) => void
  /** Takes what was meant by what is typed. */
  leave: () => void
  onKeyDown: (event: KeyboardEvent) => void
}

interface Searched {
  value: string
  /** What an option is shown as. */
  nameOf: (value: string) => string
  options: SearchOption[]
  onChange: (value: string) => void
}

interface Acts {
  step: (by: number) => void
  take: () => void
  close: () => void
}

/** What a key does; Enter and Escape mean nothing to a closed list. */
const actOf = (
  key: string,
  open: boolean,
  { step, take, close }: Acts
): (() => void) | undefined => {
  if (key === 'ArrowDown') return () => step(1)
  if (key === 'ArrowUp') return () => step(-1)
  if (key === 'Enter' && open) return take
  if (key === 'Escape' && open) return close

  return undefined
}

const inRange = (place: number, length: number): number =>
  Math.max(0, Math.min(place, length - 1))

/** Typing looks for options, arrows go through them, Enter takes one, Escape goes back to what was chosen. */
export const useSearchList = ({
  value,
  nameOf,
  options,
  onChange,
}: Searched): SearchList => {
  const [typed, setTyped] = useState<string>()
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(0)
  const places = options.map((option) => option.value)
  const found = open ? optionsLike(typed ?? '', options) : []

  const close = () => {
    setTyped(undefined)
    setOpen(false)
  }

  const choose = (option: SearchOption) => {
    onChange(option.value)
    close()
  }

  const show = () => {
    if (open) return

    setOpen(true)
    setActive(inRange(places.indexOf(value), places.length))
  }

  const step = (by: number) => {
    if (open) setActive(inRange(active + by, found.length))
    else show()
  }

  return {
    text: typed ?? nameOf(value),
    found,
    open: found.length > 0,
    nothing: typed !== undefined && found.length === 0,
    active,
    show,
    type: (words) => {
      setTyped(words)
      setOpen(true)
      setActive(0)
    },
    choose,
    leave: () => {
      if (typed !== undefined) onChange(meantOption(typed, options))
      close()
    },
    onKeyDown: (event) => {
      const act = actOf(event.key, open, {
        step,
        close,
        take: () => {
          if (found[active]) choose(found[active])
        },
      })

      if (!act) return

      event.preventDefault()
      act()
    },
  }
}
