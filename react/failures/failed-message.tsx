import { Button, csx } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useState } from 'react'

import type { FailedDelivery } from '../graphql/answers'
import type { Partner } from '../graphql/operation-types'
import type { StoreTime } from '../i18n/use-store-time'
import { useTranslate } from '../i18n/use-translate'
import { usePartnerValues } from '../partner/partner-page'
import { small } from '../ui/layout'
import { useUniqueId } from '../ui/use-unique-id'
import { causeText, contentText } from './cause-messages'

const line = csx({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'flex-start',
  justifyContent: 'space-between',
  columnGap: '$space-3',
  paddingY: '$space-1',
  text: '$body',
  overflowWrap: 'anywhere',
})

const said = csx({ flex: '1 1 14rem', minWidth: 0, p: { margin: 0 } })

const content = csx({
  flexBasis: '100%',
  padding: '$space-3',
  borderRadius: '$base',
  bg: '$gray05',
  whiteSpace: 'pre-wrap',
  p: { margin: 0 },
})

interface Props {
  failure: FailedDelivery
  partner: Partner
  when: StoreTime
}

/** What was not delivered and why; its words only when asked for. */
export const FailedMessage: FC<Props> = ({ failure, partner, when }) => {
  const translate = useTranslate()
  const values = usePartnerValues()(partner)
  const [shown, setShown] = useState(false)
  const id = useUniqueId()
  const { text, files, detail, acceptedAt, mayHaveArrived } = failure
  const what = translate(contentText(failure), values)

  return (
    <li className={line}>
      <div className={said}>
        <p>
          {what}{' '}
          <time className={small} dateTime={acceptedAt}>
            {when.dateTime(acceptedAt)}
          </time>
        </p>
        <p className={small}>
          {translate(causeText(failure), values)}{' '}
          {mayHaveArrived && translate('failures.may-have-arrived')}
        </p>
      </div>
      <Button
        type="button"
        variant="tertiary"
        bleedX
        aria-expanded={shown}
        aria-controls={shown ? id : undefined}
        aria-label={`${translate(
          shown ? 'failures.hide' : 'failures.show'
        )}: ${what}`}
        onClick={() => setShown(!shown)}
      >
        {shown ? translate('failures.hide') : translate('failures.show')}
      </Button>
      {shown && (
        <div id={id} className={content}>
          {text && <p>{text}</p>}
          {files.map((name, index) => (
            <p key={`${index} ${name}`}>📎 {name}</p>
          ))}
          {detail && (
            <p className={small}>{translate('failures.answer', { detail })}</p>
          )}
        </div>
      )}
    </li>
  )
}
