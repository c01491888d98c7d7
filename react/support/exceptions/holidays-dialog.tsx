import { Button } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useState } from 'react'
import { useRuntime } from 'vtex.render-runtime'

import type { HolidayRegion, OpeningException } from '../../graphql/answers'
import { useTranslate } from '../../i18n/use-translate'
import { AnswerView } from '../../ui/answer-view'
import { Dialog } from '../../ui/dialog'
import { muted, stack, trio } from '../../ui/layout'
import { SelectField } from '../../ui/select-field'
import { holidayChoices } from './holiday-choices'
import { HolidayList } from './holiday-list'
import { useHolidayRegions, useHolidays } from './use-holidays'

interface Props {
  open: boolean
  exceptions: OpeningException[]
  onAdd: (added: OpeningException[]) => void
  onClose: () => void
}

interface PickerProps {
  regions: HolidayRegion[]
  exceptions: OpeningException[]
  chosen: OpeningException[]
  onChoose: (chosen: OpeningException[]) => void
}

const HolidayPicker: FC<PickerProps> = ({
  regions,
  exceptions,
  chosen,
  onChoose,
}) => {
  const translate = useTranslate()
  const { culture } = useRuntime()
  const [, localeCountry = ''] = culture.locale.split('-')
  const known = regions.some(({ code }) => code === localeCountry)
  const [country, setCountry] = useState(known ? localeCountry : '')
  const [state, setState] = useState('')
  const holidays = useHolidays(country, state)
  const states = regions.find(({ code }) => code === country)?.states ?? []

  return (
    <div className={stack}>
      <div className={trio}>
        <SelectField
          label={translate('holidays.country')}
          value={country}
          onChange={(event) => {
            setCountry(event.target.value)
            setState('')
            onChoose([])
          }}
        >
          <option value="">{translate('holidays.choose-country')}</option>
          {regions.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </SelectField>
        {states.length > 0 && (
          <SelectField
            label={translate('holidays.state')}
            value={state}
            onChange={(event) => {
              setState(event.target.value)
              onChoose([])
            }}
          >
            <option value="">{translate('holidays.whole-country')}</option>
            {states.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </SelectField>
        )}
      </div>
      {country === '' ? (
        <p className={muted}>{translate('holidays.pick-first')}</p>
      ) : (
        <AnswerView answer={holidays} lines={5}>
          {(found) => (
            <HolidayList
              choices={holidayChoices(found, exceptions)}
              chosen={chosen}
              onChoose={onChoose}
            />
          )}
        </AnswerView>
      )}
    </div>
  )
}

const HolidaysContent: FC<Omit<PickerProps, 'regions'>> = (props) => {
  const regions = useHolidayRegions()

  return (
    <AnswerView answer={regions}>
      {(found) => <HolidayPicker {...props} regions={found} />}
    </AnswerView>
  )
}

export const HolidaysDialog: FC<Props> = ({
  open,
  exceptions,
  onAdd,
  onClose,
}) => {
  const translate = useTranslate()
  const [chosen, setChosen] = useState<OpeningException[]>([])

  const leave = () => {
    setChosen([])
    onClose()
  }

  return (
    <Dialog
      open={open}
      onClose={leave}
      title={translate('holidays.title')}
      actions={
        <Button
          type="button"
          disabled={chosen.length === 0}
          onClick={() => {
            onAdd(chosen)
            setChosen([])
          }}
        >
          {translate('holidays.add', { count: chosen.length })}
        </Button>
      }
    >
      <HolidaysContent
        exceptions={exceptions}
        chosen={chosen}
        onChoose={setChosen}
      />
    </Dialog>
  )
}
