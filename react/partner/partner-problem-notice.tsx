import type { FC } from 'react'
import React from 'react'

import type { PartnerProblem } from '../graphql/answers'
import { useTranslate } from '../i18n/use-translate'
import { useStoreTime } from '../i18n/use-store-time'
import { Notice } from '../ui/notice'

interface Props {
  problem: PartnerProblem | null
  timeZone: string
}

export const PartnerProblemNotice: FC<Props> = ({ problem, timeZone }) => {
  const translate = useTranslate()
  const when = useStoreTime(timeZone)

  if (!problem) return null

  return (
    <Notice tone="critical" title={problem.message}>
      {translate('problem.since', { since: when.dateTime(problem.since) })}
    </Notice>
  )
}
