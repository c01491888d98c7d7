import { Button, csx } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import type { PartnerOption } from '../graphql/answers'
import type { Partner } from '../graphql/operation-types'
import { useTranslate } from '../i18n/use-translate'
import { muted, row, small } from '../ui/layout'
import { usePartnerPages, usePartnerValues } from './partner-page'
import { PartnerTags } from './partner-tags'

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

const foot = csx({ marginTop: 'auto', paddingTop: '$space-2' })

interface Props {
  option: PartnerOption
  /** The store's partner. */
  chosenPartner: Partner | null
  shown: boolean
  busy: boolean
  onShow: () => void
  onChoose: () => void
}

export const PartnerCard: FC<Props> = ({
  option,
  chosenPartner,
  shown,
  busy,
  onShow,
  onChoose,
}) => {
  const translate = useTranslate()
  const { name: partner } = option
  const { name, color, messages } = usePartnerPages()[partner]
  const values = usePartnerValues()(partner)
  const chosen = chosenPartner === partner

  return (
    <article
      className={card}
      data-chosen={chosen}
      data-shown={shown && !chosen}
      aria-label={name}
    >
      <div className={row}>
        <span className={mark} style={{ background: color }} aria-hidden="true">
          {name.charAt(0)}
        </span>
        <h3 className={heading}>{name}</h3>
        <PartnerTags option={option} chosen={chosen} />
      </div>
      <p className={muted}>{translate(messages.purpose)}</p>
      <p className={small}>{translate(messages.needs)}</p>
      {!(chosen && shown) && (
        <div className={`${row} ${foot}`}>
          {!chosen && (
            <Button
              type="button"
              variant={chosenPartner ? 'secondary' : 'primary'}
              disabled={busy}
              onClick={onChoose}
            >
              {translate('partner.choose', values)}
            </Button>
          )}
          {!shown && (
            <Button type="button" variant="tertiary" bleedX onClick={onShow}>
              {translate('partner.show', values)}
            </Button>
          )}
        </div>
      )}
    </article>
  )
}
