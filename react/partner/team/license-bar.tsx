import { csx } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import type { LicenseUsage } from '../../graphql/schema-types'
import { useSay } from '../../i18n/use-say'
import { quiet, tightStack } from '../../ui/layout'
import { Notice } from '../../ui/notice'

const track = csx({
  height: '0.75rem',
  borderRadius: '0.375rem',
  overflow: 'hidden',
  bg: '$gray10',
})

const fill = csx({ height: '100%', bg: '$blue40' })
const over = csx({ bg: '$red40' })
const sum = csx({ text: '$title2', margin: 0 })

/** Active people against licences, with the names of those beyond. */
export const LicenseBar: FC<{ usage: LicenseUsage }> = ({ usage }) => {
  const say = useSay()
  const { activeAgents, activeAdministrators, applied, overLicense } = usage
  const active = activeAgents + activeAdministrators
  const isOver = applied !== null && active > applied
  const share = applied ? Math.min(1, active / applied) : 0
  const text =
    applied === null
      ? say('licenses.active', { active })
      : say('licenses.active-of', { active, applied })

  return (
    <div className={tightStack}>
      <p className={sum}>{text}</p>
      {applied !== null && (
        <div className={track} role="img" aria-label={text}>
          <div
            className={isOver ? `${fill} ${over}` : fill}
            style={{ width: `${(isOver ? 1 : share) * 100}%` }}
          />
        </div>
      )}
      <p className={quiet}>
        {say('licenses.by-profile', {
          agents: activeAgents,
          administrators: activeAdministrators,
        })}
      </p>
      {overLicense.length > 0 && (
        <Notice tone="warning" title={say('licenses.over')}>
          {overLicense.join(', ')}
        </Notice>
      )}
    </div>
  )
}
