import type { FC } from 'react'
import React, { useState } from 'react'

import { UnsavedArea } from '../forms/unsaved-area'
import type { LiveSupportSettings, Partner } from '../graphql/schema-types'
import { looseStack } from '../ui/layout'
import { PartnerChoice } from './partner-choice'
import { LicensesSection } from './team/licenses-section'
import { TeamSection } from './team/team-section'
import { TrainingSection } from './team/training-section'
import { ZendeskSections } from './zendesk/zendesk-sections'
import { ZenviaSections } from './zenvia/zenvia-sections'

interface Props {
  settings: LiveSupportSettings
}

const connectedTo = (settings: LiveSupportSettings, partner: Partner) =>
  (partner === 'ZENDESK' ? settings.zendesk : settings.zenvia).connected

export const PartnerTab: FC<Props> = ({ settings }) => {
  const [looked, setLooked] = useState<Partner>()
  const shown = looked ?? settings.partner
  const { timeZone } = settings

  return (
    <UnsavedArea>
      {(guard) => (
        <div className={looseStack}>
          <PartnerChoice
            settings={settings}
            shown={shown ?? undefined}
            guard={guard}
            onShow={setLooked}
          />
          {shown && (
            <div className={looseStack} key={shown}>
              {shown === 'ZENDESK' ? (
                <ZendeskSections
                  zendesk={settings.zendesk}
                  timeZone={timeZone}
                />
              ) : (
                <ZenviaSections zenvia={settings.zenvia} timeZone={timeZone} />
              )}
              {connectedTo(settings, shown) && (
                <>
                  <LicensesSection partner={shown} timeZone={timeZone} />
                  {shown === 'ZENVIA' && (
                    <TrainingSection timeZone={timeZone} />
                  )}
                  <TeamSection partner={shown} />
                </>
              )}
            </div>
          )}
        </div>
      )}
    </UnsavedArea>
  )
}
