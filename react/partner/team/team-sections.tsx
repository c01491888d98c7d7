import type { FC } from 'react'
import React from 'react'

import type { Partner } from '../../graphql/operation-types'
import licenseQuery from '../../graphql/license-usage.graphql'
import { useAnswer } from '../../page/use-answer'
import { LicensesSection } from './licenses-section'
import { TeamSection } from './team-section'
import { TrainingSection } from './training-section'

interface Props {
  partner: Partner
  timeZone: string
}

/** The people behind a connection: what they may use, what they learn, who they are. */
export const TeamSections: FC<Props> = ({ partner, timeZone }) => {
  const usage = useAnswer(licenseQuery, {
    variables: { partner },
    fresh: true,
  })

  return (
    <>
      <LicensesSection partner={partner} usage={usage} timeZone={timeZone} />
      {partner === 'ZENVIA' && <TrainingSection timeZone={timeZone} />}
      <TeamSection partner={partner} onChanged={usage.again} />
    </>
  )
}
