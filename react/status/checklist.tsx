import { Button, csx, IconCheckCircle } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useState } from 'react'

import type { ChecklistItem } from '../graphql/answers'
import type { ChecklistStep, Partner } from '../graphql/operation-types'
import { messageKey, useTranslate } from '../i18n/use-translate'
import type { Place } from '../page/places'
import type { TabName } from '../page/tabs'
import type { GoTo } from '../page/use-tab'
import { usePartnerPages } from '../partner/partner-page'
import { plainList, row } from '../ui/layout'
import { useUniqueId } from '../ui/use-unique-id'

interface Step {
  todo: string
  done: string
  tab: TabName
  place: Place
}

const steps: Record<ChecklistStep, Step> = {
  PARTNER_CHOSEN: {
    todo: messageKey('checklist.choose-partner'),
    done: messageKey('checklist.partner-chosen'),
    tab: 'partner',
    place: 'choose-partner',
  },
  PARTNER_CONNECTED: {
    todo: messageKey('checklist.connect-partner'),
    done: messageKey('checklist.partner-connected'),
    tab: 'partner',
    place: 'connection',
  },
  PARTNER_SET_UP: {
    todo: messageKey('checklist.provision-partner'),
    done: messageKey('checklist.partner-provisioned'),
    tab: 'partner',
    place: 'provisioning',
  },
  BOT_CONNECTED: {
    todo: messageKey('checklist.connect-bot'),
    done: messageKey('checklist.bot-connected'),
    tab: 'bot',
    place: 'callback',
  },
  SWITCHED_ON: {
    todo: messageKey('checklist.switch-on'),
    done: messageKey('switch.on'),
    tab: 'support',
    place: 'switch',
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

/** Clear of the ring of the button after it. */
const count = csx({ marginRight: '$space-2' })

const list = csx({ display: 'grid', gap: '$space-1' })

/** The number, and beside it what is done or the way to it, which begin at the same edge. */
const line = csx({
  display: 'grid',
  gridTemplateColumns: '1.5rem minmax(0, 1fr)',
  alignItems: 'center',
  justifyItems: 'start',
  gap: '$space-3',
  minHeight: '2.25rem',
})

/** A step that takes two lines makes its button higher. */
const ways = csx({
  '& button': {
    height: 'auto !important',
    minHeight: '2.25rem',
    textAlign: 'left',
  },
})

const number = csx({
  display: 'inline-grid',
  placeItems: 'center',
  flexShrink: 0,
  width: '1.5rem',
  height: '1.5rem',
  borderRadius: '$pill',
  bg: '$info',
  text: '$detail',
  svg: { color: '$positive' },
})

const isDone = csx({ color: '$secondary' })

/** Without a partner there is nothing to connect or set up yet: those lead to the choice. */
const wayTo = (step: ChecklistStep, items: ChecklistItem[]): Step => {
  const chosen = items.some(
    (item) => item.step === 'PARTNER_CHOSEN' && item.done
  )
  const ofPartner = steps[step].tab === 'partner'

  return ofPartner && !chosen ? steps.PARTNER_CHOSEN : steps[step]
}

interface StepProps {
  item: ChecklistItem
  todo: string
  position: number
  onGo: () => void
}

const StepLine: FC<StepProps> = ({
  item: { step, done },
  todo,
  position,
  onGo,
}) => {
  const translate = useTranslate()

  return (
    <li className={line}>
      <span className={number} aria-hidden="true">
        {done ? <IconCheckCircle size="small" /> : position}
      </span>
      {done ? (
        <span className={isDone}>{translate(steps[step].done)}</span>
      ) : (
        <Button type="button" variant="tertiary" bleedX onClick={onGo}>
          {todo}
        </Button>
      )}
    </li>
  )
}

interface Props {
  items: ChecklistItem[]
  partner: Partner | null
  goTo: GoTo
}

/** What is left until shoppers reach humans: the next step at once, all of them when asked for. */
export const Checklist: FC<Props> = ({ items, partner, goTo }) => {
  const translate = useTranslate()
  const pages = usePartnerPages()
  const [unfolded, setUnfolded] = useState(false)
  const id = useUniqueId()
  const next = items.find((item) => !item.done)
  const progress = translate('checklist.progress', {
    done: items.filter((item) => item.done).length,
    all: items.length,
  })

  const todoOf = (step: ChecklistStep): string =>
    translate(
      step === 'PARTNER_SET_UP' && partner
        ? pages[partner].messages.setUp
        : steps[step].todo
    )

  const go = (step: ChecklistStep): void => {
    const { tab, place } = wayTo(step, items)

    goTo(tab, place)
  }

  return (
    <div className={ways}>
      <div className={row}>
        <strong>{translate('checklist.title')}</strong>
        <progress
          className={bar}
          value={items.filter((item) => item.done).length}
          max={items.length}
          aria-label={progress}
        />
        <span className={count}>{progress}</span>
        {next && !unfolded && (
          <span className={row}>
            {translate('checklist.next')}
            <Button
              type="button"
              variant="secondary"
              onClick={() => go(next.step)}
            >
              {todoOf(next.step)}
            </Button>
          </span>
        )}
        <Button
          type="button"
          variant="tertiary"
          bleedX
          aria-expanded={unfolded}
          aria-controls={unfolded ? id : undefined}
          onClick={() => setUnfolded(!unfolded)}
        >
          {unfolded ? translate('checklist.fewer') : translate('checklist.all')}
        </Button>
      </div>
      {unfolded && (
        <ol id={id} className={`${plainList} ${list}`}>
          {items.map((item, index) => (
            <StepLine
              key={item.step}
              item={item}
              todo={todoOf(item.step)}
              position={index + 1}
              onGo={() => go(item.step)}
            />
          ))}
        </ol>
      )}
    </div>
  )
}
