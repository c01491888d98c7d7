import { csx, IconLockKey } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'
import { useRuntime } from 'vtex.render-runtime'

import { useTranslate } from '../i18n/use-translate'
import { muted, readable, stack } from '../ui/layout'

const box = csx({
  maxWidth: '40rem',
  margin: '12vh auto',
  padding: '$space-6',
  '& > svg': { color: '$secondary' },
})

const heading = csx({ text: '$pageTitle', margin: 0 })

const resource = csx({
  display: 'grid',
  gap: '$space-1',
  padding: '$space-4',
  border: '$neutral',
  borderRadius: '$base',
  text: '$body',
  code: { fontFamily: 'monospace', overflowWrap: 'anywhere' },
})

/** Which right is missing and who can give it. The resource's names are License Manager's own. */
export const NoRights: FC = () => {
  const translate = useTranslate()
  const { account } = useRuntime()

  return (
    <section className={`${box} ${stack}`}>
      <IconLockKey aria-hidden="true" />
      <h1 className={heading}>{translate('no-rights.title')}</h1>
      <p className={`${muted} ${readable}`}>{translate('no-rights.what')}</p>
      <div className={resource}>
        <strong>Allow APP configuration</strong>
        <code>read-write-apps-settings</code>
      </div>
      <p className={`${muted} ${readable}`}>
        {translate('no-rights.who', { account })}
      </p>
    </section>
  )
}
