import type { FC } from 'react'
import React from 'react'

import type { PartnerProblem } from '../graphql/answers'
import { useSay } from '../i18n/use-say'
import { useStoreTime } from '../i18n/use-store-time'
import { Notice } from '../ui/notice'

interface Props {
  problem: PartnerProblem | null
  timeZone: string
}

export const PartnerProblemNotice: FC<Props> = ({ problem, timeZone }) => {
  const say = useSay()
  const when = useStoreTime(timeZone)

  if (!problem) return null

  return (
    <Notice tone="critical" title={problem.message}>
      {say('problem.since', { since: when.dateTime(problem.since) })}
    </Notice>
  )
}
