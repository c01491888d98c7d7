import { Button, csx } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import type { Partner } from '../graphql/operation-types'
import { messageKey, useTranslate } from '../i18n/use-translate'
import { usePartnerPages } from '../partner/partner-page'
import { row, stack } from '../ui/layout'
import { SelectField } from '../ui/select-field'
import { SwitchField } from '../ui/switch-field'
import { TextField } from '../ui/text-field'
import type { FilterChoices, PeriodChoice, StateChoice } from './filter-choices'
import { isFiltered, noChoices } from './filter-choices'

const line = csx({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'flex-end',
  gap: '$space-4',
  // As wide as its longest choice in each language.
  '& > *': { flex: '1 1 auto', minWidth: 0 },
})

/** As high as the button that comes with a choice. */
const choice = csx({ minHeight: '2.25rem' })

const states: Array<[StateChoice, string]> = [
  ['ALL', messageKey('conversations.all-states')],
  ['OPEN', messageKey('conversations.open')],
  ['WAITING', messageKey('count.waiting')],
  ['CONTACTS', messageKey('conversations.contacts')],
  ['ACTIVE', messageKey('handoff.active')],
  ['CLOSED', messageKey('handoff.closed')],
]

const periods: Array<[PeriodChoice, string]> = [
  ['ALL', messageKey('conversations.any-time')],
  ['TODAY', messageKey('insights.period.today')],
  ['WEEK', messageKey('insights.period.last-7')],
  ['MONTH', messageKey('insights.period.last-30')],
]

interface Props {
  choices: FilterChoices
  onChange: (choices: FilterChoices) => void
}

export const ConversationFilters: FC<Props> = ({ choices, onChange }) => {
  const translate = useTranslate()
  const pages = usePartnerPages()
  const set = (change: Partial<FilterChoices>) =>
    onChange({ ...choices, ...change })

  return (
    <form
      className={stack}
      role="search"
      aria-label={translate('conversations.search-area')}
      onSubmit={(event) => event.preventDefault()}
    >
      <div className={line}>
        <TextField
          type="search"
          label={translate('conversations.search')}
          value={choices.search}
          onChange={(event) => set({ search: event.target.value })}
        />
        <SelectField
          label={translate('conversations.state')}
          value={choices.state}
          onChange={(event) =>
            set({ state: event.target.value as StateChoice })
          }
        >
          {states.map(([value, text]) => (
            <option key={value} value={value}>
              {translate(text)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={translate('tab.partner')}
          value={choices.partner}
          onChange={(event) =>
            set({ partner: event.target.value as Partner | '' })
          }
        >
          <option value="">{translate('conversations.any-partner')}</option>
          {(Object.keys(pages) as Partner[]).map((partner) => (
            <option key={partner} value={partner}>
              {pages[partner].name}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={translate('insights.period')}
          value={choices.period}
          onChange={(event) =>
            set({ period: event.target.value as PeriodChoice })
          }
        >
          {periods.map(([value, text]) => (
            <option key={value} value={value}>
              {translate(text)}
            </option>
          ))}
        </SelectField>
      </div>
      <div className={`${row} ${choice}`}>
        <SwitchField
          label={translate('conversations.only-undelivered')}
          on={choices.undelivered}
          onChange={(undelivered) => set({ undelivered })}
        />
        {isFiltered(choices) && (
          <Button
            type="button"
            variant="tertiary"
            bleedX
            onClick={() => onChange(noChoices)}
          >
            {translate('conversations.clear')}
          </Button>
        )}
      </div>
    </form>
  )
}
