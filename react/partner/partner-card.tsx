import { Button, csx, Tag } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import type { LiveSupportSettings } from '../graphql/answers'
import type { Partner } from '../graphql/operation-types'
import { messageKey, useTranslate } from '../i18n/use-translate'
import { muted, row } from '../ui/layout'
import { partnerNames } from './partner-names'

const card = csx({
  display: 'flex',
  flexDirection: 'column',
  gap: '$space-3',
  height: '100%',
  padding: '$space-5',
  border: '$neutral',
  borderRadius: '$base',
  '&[data-chosen=true]': { border: '$mainSelected' },
  '&[data-shown=true]': { bg: '$secondary' },
})

const heading = csx({ text: '$title1', margin: 0 })

const mark = csx({
  display: 'grid',
  placeItems: 'center',
  width: '2.25rem',
  height: '2.25rem',
  borderRadius: '$base',
  color: '$white',
  text: '$title2',
})

const marks: Record<Partner, string> = {
  ZENDESK: csx({ bg: '#17494d' }),
  ZENVIA: csx({ bg: '#4b2a86' }),
}

const needs = csx({ text: '$detail', color: '$secondary', margin: 0 })
const foot = csx({ marginTop: 'auto', paddingTop: '$space-2' })

interface Messages {
  purpose: string
  needs: string
}

const messages: Record<Partner, Messages> = {
  ZENDESK: {
    purpose: messageKey('zendesk.purpose'),
    needs: messageKey('zendesk.needs'),
  },
  ZENVIA: {
    purpose: messageKey('zenvia.purpose'),
    needs: messageKey('zenvia.needs'),
  },
}

interface Props {
  partner: Partner
  settings: LiveSupportSettings
  shown: boolean
  busy: boolean
  onShow: () => void
  onChoose: () => void
}

export const PartnerCard: FC<Props> = ({
  partner,
  settings,
  shown,
  busy,
  onShow,
  onChoose,
}) => {
  const translate = useTranslate()
  const name = partnerNames[partner]
  const own = partner === 'ZENDESK' ? settings.zendesk : settings.zenvia
  const chosen = settings.partner === partner

  return (
    <article
      className={card}
      data-chosen={chosen}
      data-shown={shown && !chosen}
      aria-label={name}
    >
      <div className={row}>
        <span className={`${mark} ${marks[partner]}`} aria-hidden="true">
          {name.charAt(0)}
        </span>
        <h3 className={heading}>{name}</h3>
        {chosen && (
          <Tag label={translate('partner.chosen')} variant="lightBlue" />
        )}
        {own.problem && (
          <Tag label={translate('partner.problem')} variant="red" />
        )}
        {own.connected && !own.problem && (
          <Tag label={translate('partner.connected')} variant="green" />
        )}
      </div>
      <p className={muted}>{translate(messages[partner].purpose)}</p>
      <p className={needs}>{translate(messages[partner].needs)}</p>
      <div className={`${row} ${foot}`}>
        {!chosen && (
          <Button
            type="button"
            variant={settings.partner ? 'secondary' : 'primary'}
            disabled={busy}
            onClick={onChoose}
          >
            {translate('partner.choose', { partner: name })}
          </Button>
        )}
        {!shown && (
          <Button type="button" variant="tertiary" onClick={onShow}>
            {translate('partner.show', { partner: name })}
          </Button>
        )}
      </div>
    </article>
  )
}
