import type { FC } from 'react'
import React, { useState } from 'react'

import { UnsavedArea } from '../forms/unsaved-area'
import type { LiveSupportSettings, PartnerOption } from '../graphql/answers'
import type { Partner } from '../graphql/operation-types'
import { looseStack } from '../ui/layout'
import { FailoverSection } from './failover-section'
import { PartnerChoice } from './partner-choice'
import { usePartnerPages } from './partner-page'
import { TeamSections } from './team/team-sections'

interface Props {
  settings: LiveSupportSettings
}

const PartnerSections: FC<Props & { option: PartnerOption }> = ({
  settings,
  option,
}) => {
  const { Sections, accessOf } = usePartnerPages()[option.name]

  return (
    <div
      className={looseStack}
      data-other={option.name === settings.partner ? undefined : true}
    >
      <Sections settings={settings} />
      {option.connected && (
        <TeamSections
          key={accessOf(settings)}
          option={option}
          timeZone={settings.timeZone}
        />
      )}
    </div>
  )
}

export const PartnerTab: FC<Props> = ({ settings }) => {
  const [looked, setLooked] = useState<Partner>()
  const shown = looked ?? settings.partner
  const option = settings.partners.find(({ name }) => name === shown)

  return (
    <UnsavedArea>
      {(guard) => (
        <div className={looseStack}>
          <PartnerChoice
            settings={settings}
            shown={option?.name}
            guard={guard}
            onShow={setLooked}
          />
          {(settings.partners.every(({ connected }) => connected) ||
            settings.failover.afterMinutes !== null) && (
            <FailoverSection settings={settings} />
          )}
          {option && (
            <PartnerSections
              key={option.name}
              settings={settings}
              option={option}
            />
          )}
        </div>
      )}
    </UnsavedArea>
  )
}
