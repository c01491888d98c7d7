import { Button } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import type {
  ProvisioningReport,
  ProvisioningStep,
} from '../../../graphql/answers'
import { useTranslate } from '../../../i18n/use-translate'
import { useStoreTime } from '../../../i18n/use-store-time'
import { row, small } from '../../../ui/layout'
import type { useProvisioning } from './use-provisioning'

interface Props {
  report: ProvisioningReport
  provisioning: ReturnType<typeof useProvisioning>
  timeZone: string
}

const has = (
  steps: ProvisioningStep[],
  state: ProvisioningStep['state']
): boolean => steps.some((step) => step.state === state)

export const ProvisioningActions: FC<Props> = ({
  report,
  provisioning,
  timeZone,
}) => {
  const translate = useTranslate()
  const when = useStoreTime(timeZone)
  const { steps } = report
  const broken = has(steps, 'CHANGED') || has(steps, 'MISSING')
  const { applying, inspection } = provisioning

  const label = () => {
    if (broken) return translate('provisioning.repair')
    if (has(steps, 'FAILED')) return translate('try-again')

    return translate('provisioning.apply')
  }

  return (
    <div className={row}>
      {!report.healthy && (
        <Button
          type="button"
          loading={applying}
          onClick={() => void provisioning.apply()}
        >
          {label()}
        </Button>
      )}
      <Button
        type="button"
        variant="tertiary"
        bleedX={report.healthy}
        disabled={applying}
        loading={inspection.loading && !applying}
        onClick={inspection.again}
      >
        {translate('provisioning.check')}
      </Button>
      <span className={small}>
        {translate('provisioning.checked-at', {
          when: when.dateTime(report.checkedAt),
        })}
      </span>
    </div>
  )
}
