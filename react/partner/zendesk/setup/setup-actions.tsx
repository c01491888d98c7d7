import { Button } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import type {
  ProvisioningReport,
  ProvisioningStep,
} from '../../../graphql/answers'
import { useSay } from '../../../i18n/use-say'
import { useStoreTime } from '../../../i18n/use-store-time'
import { row, small } from '../../../ui/layout'
import type { useSetup } from './use-setup'

interface Props {
  report: ProvisioningReport
  setup: ReturnType<typeof useSetup>
  timeZone: string
}

const has = (
  steps: ProvisioningStep[],
  state: ProvisioningStep['state']
): boolean => steps.some((step) => step.state === state)

export const SetupActions: FC<Props> = ({ report, setup, timeZone }) => {
  const say = useSay()
  const when = useStoreTime(timeZone)
  const { steps } = report
  const broken = has(steps, 'CHANGED') || has(steps, 'MISSING')
  const { applying, inspection } = setup

  const label = () => {
    if (broken) return say('setup.repair')
    if (has(steps, 'FAILED')) return say('try-again')

    return say('setup.apply')
  }

  return (
    <div className={row}>
      {!report.healthy && (
        <Button
          type="button"
          loading={applying}
          onClick={() => void setup.apply()}
        >
          {label()}
        </Button>
      )}
      <Button
        type="button"
        variant="tertiary"
        disabled={applying}
        loading={inspection.loading && !applying}
        onClick={inspection.again}
      >
        {say('setup.check')}
      </Button>
      <span className={small}>
        {say('setup.checked-at', { when: when.dateTime(report.checkedAt) })}
      </span>
    </div>
  )
}
