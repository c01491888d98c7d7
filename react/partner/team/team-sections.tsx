import type { FC } from 'react'
import React from 'react'

import type { PartnerOption } from '../../graphql/answers'
import licenseQuery from '../../graphql/license-usage.graphql'
import { useAnswer } from '../../page/use-answer'
import { LicensesSection } from './licenses-section'
import { TeamSection } from './team-section'
import { TrainingSection } from './training-section'
import { useRoster } from './use-roster'

interface Props {
  option: PartnerOption
  timeZone: string
}

/** The people behind a connection: what they may use, what they learn, who they are. */
export const TeamSections: FC<Props> = ({ option, timeZone }) => {
  const { name: partner, capabilities } = option
  const usage = useAnswer(licenseQuery, {
    variables: { partner },
    fresh: true,
  })

  const roster = useRoster(partner)

  return (
    <>
      <LicensesSection
        option={option}
        usage={usage}
        told={roster.data && roster.data.userErrors}
        timeZone={timeZone}
      />
      {capabilities.training === 'OFFERED' && (
        <TrainingSection timeZone={timeZone} />
      )}
      <TeamSection partner={partner} roster={roster} onChanged={usage.again} />
    </>
  )
}
