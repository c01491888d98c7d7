import { csx } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'
import { useWatch } from 'react-hook-form'
import { useRuntime } from 'vtex.render-runtime'

import { useTranslate } from '../../i18n/use-translate'
import type { GeneralForm } from '../general-form'
import type { ShownMessage } from './message-kinds'
import { usePlaceholders } from './use-placeholders'

const phone = csx({
  position: 'sticky',
  top: '$space-6',
  overflow: 'hidden',
  maxWidth: '20rem',
  border: '$neutral',
  borderRadius: '1rem',
  bg: '#efe9e1',
})

const bar = csx({
  display: 'flex',
  alignItems: 'center',
  gap: '$space-3',
  padding: '0.75rem 1rem',
  bg: '#0b5c51',
  color: '$white',
  text: '$action1',
})

const picture = csx({
  display: 'grid',
  placeItems: 'center',
  width: '2rem',
  height: '2rem',
  borderRadius: '$pill',
  bg: '#d9efe9',
  color: '#0b5c51',
  textTransform: 'uppercase',
})

const chat = csx({
  display: 'flex',
  flexDirection: 'column',
  gap: '$space-2',
  minHeight: '14rem',
  padding: '$space-4',
})

const bubble = csx({
  maxWidth: '88%',
  padding: '0.5rem 0.75rem',
  borderRadius: '0.5rem',
  boxShadow: '0 1px 1px rgba(0,0,0,.14)',
  text: '$body',
  whiteSpace: 'pre-wrap',
  overflowWrap: 'anywhere',
})

const fromShopper = csx({ alignSelf: 'flex-end', bg: '#d8f7c9' })
const fromStore = csx({ alignSelf: 'flex-start', bg: '$white' })
const missing = csx({ fontStyle: 'italic', color: '#5e5e5e' })

/** What the shopper reads, as a chat app shows it. Of one message: another one has a preview of its own. */
export const PhonePreview: FC<ShownMessage> = ({ kind, path, language }) => {
  const translate = useTranslate()
  const { account } = useRuntime()
  const text = String(useWatch<GeneralForm>({ name: path }))
  const [own, timeZone] = useWatch<
    GeneralForm,
    ['messageLanguage', 'timeZone']
  >({ name: ['messageLanguage', 'timeZone'] })
  const words = usePlaceholders(kind.field)(text, language ?? own, timeZone)

  return (
    <figure
      className={phone}
      style={{ margin: 0 }}
      aria-label={translate(kind.scene)}
    >
      <figcaption className={bar}>
        <span className={picture} aria-hidden="true">
          {account.charAt(0)}
        </span>
        {account}
      </figcaption>
      <div className={chat}>
        <p className={`${bubble} ${fromShopper}`} style={{ margin: 0 }}>
          {translate('messages.shopper-asks')}
        </p>
        <p className={`${bubble} ${fromStore}`} style={{ margin: 0 }}>
          {words.trim() || (
            <span className={missing}>{translate(kind.nothing)}</span>
          )}
        </p>
      </div>
    </figure>
  )
}
