import { csx, IconLockKey } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'
import { useRuntime } from 'vtex.render-runtime'

import { useSay } from '../i18n/use-say'
import { quiet, readable, stack } from '../ui/layout'

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
  const say = useSay()
  const { account } = useRuntime()

  return (
    <section className={`${box} ${stack}`}>
      <IconLockKey aria-hidden="true" />
      <h1 className={heading}>{say('no-rights.title')}</h1>
      <p className={`${quiet} ${readable}`}>{say('no-rights.what')}</p>
      <div className={resource}>
        <strong>Allow APP configuration</strong>
        <code>read-write-apps-settings</code>
      </div>
      <p className={`${quiet} ${readable}`}>
        {say('no-rights.who', { account })}
      </p>
    </section>
  )
}
