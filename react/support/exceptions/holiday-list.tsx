import { Button, Checkbox, csx } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import type { OpeningException } from '../../graphql/answers'
import { useDateText } from '../../i18n/use-date-text'
import { useTranslate } from '../../i18n/use-translate'
import { wallDate } from '../../i18n/wall-clock'
import { besideWords, plainList, muted, stack, subtitle } from '../../ui/layout'
import { LongList } from '../../ui/long-list'
import type { HolidayChoice } from './holiday-choices'

const list = csx({ display: 'grid', gap: '$space-3' })

interface Props {
  choices: HolidayChoice[]
  chosen: OpeningException[]
  onChoose: (chosen: OpeningException[]) => void
}

const sameAs =
  (exception: OpeningException) =>
  (other: OpeningException): boolean =>
    other.name === exception.name && other.startsAt === exception.startsAt

const yearOf = ({ exception }: HolidayChoice): string =>
  exception.startsAt.slice(0, 4)

export const HolidayList: FC<Props> = ({ choices, chosen, onChoose }) => {
  const translate = useTranslate()
  const dateText = useDateText()
  const free = choices.filter(({ added }) => !added)

  if (choices.length === 0)
    return <p className={muted}>{translate('holidays.none')}</p>

  const toggle = (exception: OpeningException) => {
    const isSame = sameAs(exception)

    onChoose(
      chosen.some(isSame)
        ? chosen.filter((kept) => !isSame(kept))
        : [...chosen, exception]
    )
  }

  const dayOf = ({ startsAt }: OpeningException): string =>
    dateText(wallDate(startsAt), { zone: 'UTC', weekday: 'long' })

  const helpOf = ({ exception, added }: HolidayChoice): string => {
    const day = dayOf(exception)

    if (added) return translate('holidays.added', { day })

    return exception.repeatsYearly
      ? translate('holidays.yearly', { day })
      : translate('holidays.once', { day })
  }

  return (
    <div className={stack}>
      <div>
        <Button
          type="button"
          variant="tertiary"
          bleedX
          onClick={() => onChoose(free.map(({ exception }) => exception))}
        >
          {translate('holidays.choose-all')}
        </Button>
      </div>
      <LongList
        items={choices}
        textOf={({ exception }) => exception.name}
        searchLabel={translate('holidays.search')}
      >
        {(part) =>
          Array.from(new Set(part.map(yearOf))).map((name) => (
            <div key={name} className={stack}>
              <h2 className={subtitle}>{name}</h2>
              <ul className={`${plainList} ${list} ${besideWords}`}>
                {part
                  .filter((choice) => yearOf(choice) === name)
                  .map((choice) => (
                    <li
                      key={`${choice.exception.startsAt} ${choice.exception.name}`}
                    >
                      <Checkbox
                        label={choice.exception.name}
                        helpText={helpOf(choice)}
                        disabled={choice.added}
                        checked={
                          choice.added || chosen.some(sameAs(choice.exception))
                        }
                        onChange={() => toggle(choice.exception)}
                      />
                    </li>
                  ))}
              </ul>
            </div>
          ))
        }
      </LongList>
    </div>
  )
}
