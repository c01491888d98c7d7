import { csx } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import type { LicenseUsage } from '../../graphql/answers'
import { useTranslate } from '../../i18n/use-translate'
import { muted, tightStack, subtitle } from '../../ui/layout'
import { Notice } from '../../ui/notice'
import { usePartnerValues } from '../partner-page'
import { activePeople } from './active-people'

const track = csx({
  height: '0.75rem',
  borderRadius: '0.375rem',
  overflow: 'hidden',
  bg: '$gray10',
})

const fill = csx({ height: '100%', bg: '$blue40' })
const over = csx({ bg: '$red40' })
interface BarProps {
  active: number
  applied: number
  label: string
}

const Bar: FC<BarProps> = ({ active, applied, label }) => (
  <div className={track} role="img" aria-label={label}>
    <div
      className={active > applied ? `${fill} ${over}` : fill}
      style={{ width: `${Math.min(1, active / applied) * 100}%` }}
    />
  </div>
)

/** Active people against licenses, with the names when they are too many. */
export const LicenseBar: FC<{ usage: LicenseUsage }> = ({ usage }) => {
  const translate = useTranslate()
  const valuesOf = usePartnerValues()
  const { activeAdministrators, applied, overLicense } = usage
  const active = activePeople(usage)

  if (active === null) {
    return applied === null ? null : (
      <p className={subtitle}>{translate('licenses.alone', { applied })}</p>
    )
  }

  const text =
    applied === null
      ? translate('licenses.active', { active })
      : translate('licenses.active-of', { active, applied })

  return (
    <div className={tightStack}>
      <p className={subtitle}>{text}</p>
      {applied !== null && (
        <Bar active={active} applied={applied} label={text} />
      )}
      <p className={muted}>
        {activeAdministrators === null
          ? translate('licenses.profiles-not-told', valuesOf(usage.partner))
          : translate('licenses.by-profile', {
              agents: active - activeAdministrators,
              administrators: activeAdministrators,
            })}
      </p>
      {overLicense.length > 0 && (
        <Notice tone="warning" title={translate('licenses.over')}>
          {overLicense.join(', ')}
        </Notice>
      )}
    </div>
  )
}
