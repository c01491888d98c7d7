import { csx } from '@vtex/admin-ui'
import type { ReactElement, Ref } from 'react'
import React, { forwardRef, useEffect, useRef, useState } from 'react'

import { useTranslate } from '../i18n/use-translate'
import type { FieldFrameProps } from './field-frame'
import { plainList, small } from './layout'
import type { SearchOption } from './search-options'
import { TextField } from './text-field'
import { useSearchList } from './use-search-list'
import { useUniqueId } from './use-unique-id'

const frame = csx({ position: 'relative' })

const popup = csx({
  position: 'absolute',
  zIndex: 3,
  left: 0,
  right: 0,
  maxHeight: '16rem',
  overflowY: 'auto',
  bg: '$primary',
  border: '$neutral',
  borderRadius: '$base',
  boxShadow: '$overlay.bottom',
})

const line = csx({
  padding: '0.5rem 1rem',
  text: '$body',
  cursor: 'pointer',
  '&[aria-selected=true]': { bg: '$gray05' },
  ':hover': { bg: '$gray05' },
})

interface Props extends FieldFrameProps {
  value: string
  /** What an option is shown as; as itself unless told. */
  nameOf?: (value: string) => string
  /** Where they take long to make, asked when the field has focus for the first time. */
  options: SearchOption[] | (() => SearchOption[])
  disabled?: boolean
  onChange: (value: string) => void
}

/** A text field that finds one of many options by parts of their words. */
export const SearchField = forwardRef(
  (
    {
      value,
      options,
      nameOf = (itself) => itself,
      onChange,
      ...frameProps
    }: Props,
    ref: Ref<HTMLInputElement>
  ): ReactElement => {
    const id = useUniqueId()
    const translate = useTranslate()
    const [offered, setOffered] = useState<SearchOption[]>([])
    const list = useSearchList({
      value,
      nameOf,
      options: typeof options === 'function' ? offered : options,
      onChange,
    })
    const activeLine = useRef<HTMLLIElement>(null)
    const { active, open, found } = list

    useEffect(() => {
      activeLine.current?.scrollIntoView?.({ block: 'nearest' })
    }, [active, open])

    return (
      <div className={frame}>
        <TextField
          {...frameProps}
          help={
            list.nothing
              ? translate('list.found', { count: 0 })
              : frameProps.help
          }
          ref={ref}
          role="combobox"
          aria-expanded={open}
          aria-controls={id}
          aria-autocomplete="list"
          aria-activedescendant={open ? `${id}-${active}` : undefined}
          spellCheck={false}
          value={list.text}
          onFocus={(event) => {
            event.target.select()
            if (typeof options === 'function' && offered.length === 0) {
              setOffered(options())
            }
          }}
          onClick={list.show}
          onChange={(event) => list.type(event.target.value)}
          onKeyDown={list.onKeyDown}
          onBlur={list.leave}
        />
        {open && (
          <ul
            id={id}
            role="listbox"
            aria-label={frameProps.label}
            className={`${plainList} ${popup}`}
          >
            {found.map((option, index) => (
              <li
                key={option.value}
                id={`${id}-${index}`}
                ref={index === active ? activeLine : undefined}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                className={line}
                onMouseDown={(event) => {
                  event.preventDefault()
                  list.choose(option)
                }}
              >
                {nameOf(option.value)}{' '}
                <span className={small}>{option.hint}</span>
              </li>
            ))}
          </ul>
        )}
      </div>
    )
  }
)
