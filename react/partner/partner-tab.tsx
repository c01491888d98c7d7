import type { FC } from 'react'
import React, { useState } from 'react'

import { UnsavedArea } from '../forms/unsaved-area'
import type { LiveSupportSettings } from '../graphql/answers'
import type { Partner } from '../graphql/operation-types'
import { looseStack } from '../ui/layout'
import { PartnerChoice } from './partner-choice'
import { TeamSections } from './team/team-sections'
import { ZendeskSections } from './zendesk/zendesk-sections'
import { ZenviaSections } from './zenvia/zenvia-sections'

interface Props {
  settings: LiveSupportSettings
}

const connectedTo = (settings: LiveSupportSettings, partner: Partner) =>
  (partner === 'ZENDESK' ? settings.zendesk : settings.zenvia).connected

/** Changes when other credentials may show another team. */
const accessOf = ({ zenvia }: LiveSupportSettings, partner: Partner) =>
  partner === 'ZENVIA'
    ? `${zenvia.apiToken.changedAt} ${zenvia.partnerToken.changedAt} ${zenvia.partnerAccountId}`
    : partner

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
                <TeamSections
                  key={accessOf(settings, shown)}
                  partner={shown}
                  timeZone={timeZone}
                />
              )}
            </div>
          )}
        </div>
      )}
    </UnsavedArea>
  )
}
