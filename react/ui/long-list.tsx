import type { ReactElement, ReactNode } from 'react'
import React, { useState } from 'react'

import { useTranslate } from '../i18n/use-translate'
import { muted, stack } from './layout'
import { MoreButton } from './more-button'
import { isLike } from './search-options'
import { TextField } from './text-field'
import { usePart } from './use-part'

/** So many are seen at a glance. */
const FEW = 10

interface Props<T> {
  items: T[]
  /** By what a line is found. */
  textOf: (item: T) => string
  searchLabel: string
  children: (part: T[]) => ReactNode
}

/** A list that is searched once it is long, and shown a part at a time. */
export const LongList = <T,>({
  items,
  textOf,
  searchLabel,
  children,
}: Props<T>): ReactElement => {
  const translate = useTranslate()
  const [search, setSearch] = useState('')
  const found = items.filter((item) => isLike(search, textOf(item)))
  const { part, more } = usePart(found)

  return (
    <div className={stack}>
      {items.length > FEW && (
        <>
          <TextField
            type="search"
            label={searchLabel}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            onKeyDown={(event) => {
              // Enter would submit the form around it.
              if (event.key === 'Enter') event.preventDefault()
            }}
          />
          <p className={muted} role="status">
            {translate('list.found', { count: found.length })}
          </p>
        </>
      )}
      {children(part)}
      <MoreButton more={more} />
    </div>
  )
}
