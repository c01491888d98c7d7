import { Button, IconCalendarBlank, IconPlus } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useRef, useState } from 'react'
import { useController } from 'react-hook-form'

import type { OpeningException } from '../../graphql/answers'
import { useSay } from '../../i18n/use-say'
import { places } from '../../page/tabs'
import { plainList, quiet, row, stack } from '../../ui/layout'
import { Section } from '../../ui/section'
import type { GeneralForm } from '../general-form'
import { ExceptionDialog } from './exception-dialog'
import { ExceptionRow } from './exception-row'
import { HolidaysDialog } from './holidays-dialog'

const byStart = (one: OpeningException, other: OpeningException): number =>
  one.startsAt.localeCompare(other.startsAt)

type Open = 'new' | 'holidays' | OpeningException

export const ExceptionsSection: FC = () => {
  const say = useSay()
  const [open, setOpen] = useState<Open>()
  const {
    field: { ref, value: exceptions, onChange },
    fieldState: { error },
  } = useController<GeneralForm, 'exceptions'>({ name: 'exceptions' })
  const edited = typeof open === 'object' ? open : undefined

  const addButton = useRef<HTMLButtonElement>(null)

  const change = (next: OpeningException[]) => {
    onChange([...next].sort(byStart))
    setOpen(undefined)
  }

  return (
    <Section
      id={places.exceptions}
      title={say('exceptions.title')}
      description={say('exceptions.description')}
    >
      <div className={stack} tabIndex={-1} ref={ref}>
        {exceptions.length === 0 && (
          <p className={quiet}>{say('exceptions.empty')}</p>
        )}
        <ul className={plainList}>
          {exceptions.map((exception, index) => (
            <ExceptionRow
              key={`${exception.startsAt} ${exception.name}`}
              exception={exception}
              invalid={Boolean(error && index in error)}
              onEdit={() => setOpen(exception)}
              onRemove={() => {
                change(exceptions.filter((kept) => kept !== exception))
                addButton.current?.focus()
              }}
            />
          ))}
        </ul>
        <div className={row}>
          <Button
            ref={addButton}
            type="button"
            variant="secondary"
            icon={<IconPlus aria-hidden="true" />}
            onClick={() => setOpen('new')}
          >
            {say('exceptions.add')}
          </Button>
          <Button
            type="button"
            variant="secondary"
            icon={<IconCalendarBlank aria-hidden="true" />}
            onClick={() => setOpen('holidays')}
          >
            {say('holidays.open')}
          </Button>
        </div>
      </div>
      <ExceptionDialog
        open={open === 'new' || edited !== undefined}
        exception={edited}
        onClose={() => setOpen(undefined)}
        onSave={(saved) =>
          change([...exceptions.filter((kept) => kept !== edited), saved])
        }
      />
      <HolidaysDialog
        open={open === 'holidays'}
        exceptions={exceptions}
        onClose={() => setOpen(undefined)}
        onAdd={(added) => change([...exceptions, ...added])}
      />
    </Section>
  )
}
