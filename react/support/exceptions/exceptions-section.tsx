import { Button, IconCalendarBlank, IconPlus } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useState } from 'react'
import { useController } from 'react-hook-form'

import type { OpeningException } from '../../graphql/answers'
import { useTranslate } from '../../i18n/use-translate'
import { plainList, muted, row, stack } from '../../ui/layout'
import { LongList } from '../../ui/long-list'
import { Section } from '../../ui/section'
import type { GeneralForm } from '../general-form'
import { ExceptionDialog } from './exception-dialog'
import { ExceptionRow } from './exception-row'
import { HolidaysDialog } from './holidays-dialog'

const byStart = (one: OpeningException, other: OpeningException): number =>
  one.startsAt.localeCompare(other.startsAt)

type Open = 'new' | 'holidays' | OpeningException

export const ExceptionsSection: FC = () => {
  const translate = useTranslate()
  const [open, setOpen] = useState<Open>()
  const {
    field: { ref, value: exceptions, onChange },
    fieldState: { error },
  } = useController<GeneralForm, 'exceptions'>({ name: 'exceptions' })
  const edited = typeof open === 'object' ? open : undefined

  const change = (next: OpeningException[]) => {
    onChange([...next].sort(byStart))
    setOpen(undefined)
  }

  return (
    <Section
      place="exceptions"
      title={translate('exceptions.title')}
      description={translate('exceptions.description')}
    >
      <div className={stack} tabIndex={-1} ref={ref}>
        <div className={row}>
          <Button
            type="button"
            variant="secondary"
            icon={<IconPlus aria-hidden="true" />}
            onClick={() => setOpen('new')}
          >
            {translate('exceptions.add')}
          </Button>
          <Button
            type="button"
            variant="secondary"
            icon={<IconCalendarBlank aria-hidden="true" />}
            onClick={() => setOpen('holidays')}
          >
            {translate('holidays.open')}
          </Button>
        </div>
        {exceptions.length === 0 && (
          <p className={muted}>{translate('exceptions.empty')}</p>
        )}
        <LongList
          items={exceptions}
          textOf={({ name }) => name}
          searchLabel={translate('exceptions.search')}
        >
          {(part) => (
            <ul className={plainList}>
              {part.map((exception) => (
                <ExceptionRow
                  key={`${exception.startsAt} ${exception.name}`}
                  exception={exception}
                  invalid={Boolean(
                    error && exceptions.indexOf(exception) in error
                  )}
                  onEdit={() => setOpen(exception)}
                  onRemove={() =>
                    change(exceptions.filter((kept) => kept !== exception))
                  }
                />
              ))}
            </ul>
          )}
        </LongList>
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
