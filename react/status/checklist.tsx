import { csx, IconCheckCircle } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import type { ChecklistItem } from '../graphql/answers'
import type { ChecklistStep } from '../graphql/operation-types'
import { messageKey, useTranslate } from '../i18n/use-translate'
import type { TabName } from '../page/tabs'
import { places } from '../page/tabs'
import type { GoTo } from '../page/use-tab'
import { plainList, row } from '../ui/layout'

interface Step {
  todo: string
  done: string
  tab: TabName
  place: string
}

const steps: Record<ChecklistStep, Step> = {
  PARTNER_CHOSEN: {
    todo: messageKey('checklist.choose-partner'),
    done: messageKey('checklist.partner-chosen'),
    tab: 'partner',
    place: places.choosePartner,
  },
  PARTNER_CONNECTED: {
    todo: messageKey('checklist.connect-partner'),
    done: messageKey('checklist.partner-connected'),
    tab: 'partner',
    place: places.connection,
  },
  PARTNER_SET_UP: {
    todo: messageKey('checklist.set-up-partner'),
    done: messageKey('checklist.partner-set-up'),
    tab: 'partner',
    place: places.provisioning,
  },
  BOT_CONNECTED: {
    todo: messageKey('checklist.connect-bot'),
    done: messageKey('checklist.bot-connected'),
    tab: 'bot',
    place: places.callback,
  },
  SWITCHED_ON: {
    todo: messageKey('checklist.switch-on'),
    done: messageKey('checklist.switched-on'),
    tab: 'support',
    place: places.switch,
  },
}

const bar = csx({
  appearance: 'none',
  height: '0.375rem',
  width: '8rem',
  border: 'none',
  borderRadius: '0.25rem',
  overflow: 'hidden',
  bg: '$gray10',
  '::-webkit-progress-bar': { bg: '$gray10' },
  '::-webkit-progress-value': { bg: '$blue40' },
  '::-moz-progress-bar': { bg: '$blue40' },
})

const list = csx({
  display: 'grid',
  gap: '$space-2',
  marginTop: '0.75rem !important',
})

const link = csx({
  display: 'flex',
  alignItems: 'center',
  gap: '$space-3',
  width: '100%',
  padding: '$space-3',
  border: '$neutral',
  borderRadius: '$base',
  bg: '$primary',
  color: '$action.main.tertiary',
  text: '$action1',
  textAlign: 'left',
  cursor: 'pointer',
  ':hover': { bg: '$action.main.tertiaryHover' },
  ':focus-visible': { outline: 'none', boxShadow: '$ring.main' },
})

const number = csx({
  display: 'grid',
  placeItems: 'center',
  flexShrink: 0,
  width: '1.5rem',
  height: '1.5rem',
  borderRadius: '$pill',
  bg: '$info',
  text: '$detail',
})

const folded = csx({ margin: 0, paddingTop: '$space-3' })

const doneLine = csx({
  display: 'inline-flex',
  alignItems: 'center',
  gap: '$space-1',
  text: '$detail',
  color: '$secondary',
  svg: { color: '$positive' },
})

/** Without a partner there is nothing to connect or set up yet: those lead to the choice. */
const wayTo = (step: ChecklistStep, items: ChecklistItem[]): Step => {
  const chosen = items.some(
    (item) => item.step === 'PARTNER_CHOSEN' && item.done
  )
  const ofPartner = steps[step].tab === 'partner'

  return ofPartner && !chosen ? steps.PARTNER_CHOSEN : steps[step]
}

interface Props {
  items: ChecklistItem[]
  goTo: GoTo
}

/** What is left until shoppers reach humans. Done steps fold into one line. */
export const Checklist: FC<Props> = ({ items, goTo }) => {
  const translate = useTranslate()
  const done = items.filter((item) => item.done)
  const progress = translate('checklist.progress', {
    done: done.length,
    all: items.length,
  })

  return (
    <div>
      <div className={row}>
        <strong>{translate('checklist.title')}</strong>
        <progress
          className={bar}
          value={done.length}
          max={items.length}
          aria-label={progress}
        />
        <span>{progress}</span>
      </div>
      <ol className={`${plainList} ${list}`}>
        {items.map(({ step, done: isDone }, index) =>
          isDone ? null : (
            <li key={step}>
              <button
                type="button"
                className={link}
                onClick={() => {
                  const { tab, place } = wayTo(step, items)

                  goTo(tab, place)
                }}
              >
                <span className={number} aria-hidden="true">
                  {index + 1}
                </span>
                {translate(steps[step].todo)}
              </button>
            </li>
          )
        )}
      </ol>
      <p className={`${row} ${folded}`}>
        {done.map(({ step }) => (
          <span key={step} className={doneLine}>
            <IconCheckCircle aria-hidden="true" size="small" />
            {translate(steps[step].done)}
          </span>
        ))}
      </p>
    </div>
  )
}
