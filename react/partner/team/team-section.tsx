import { Button, IconPlus } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useState } from 'react'

import type { Partner } from '../../graphql/schema-types'
import { useSay } from '../../i18n/use-say'
import { partnerNames } from '../partner-names'
import { places } from '../../page/tabs'
import { AnswerView } from '../../ui/answer-view'
import { quiet, stack } from '../../ui/layout'
import { Section } from '../../ui/section'
import { DeactivateDialog } from './deactivate-dialog'
import { InviteDialog } from './invite-dialog'
import type { Member, Roster } from './use-roster'
import { useRoster } from './use-roster'
import { RosterTable } from './roster-table'

interface ViewProps {
  roster: Roster
  partner: Partner
  onChanged: () => void
}

const RosterView: FC<ViewProps> = ({ roster, partner, onChanged }) => {
  const say = useSay()
  const [inviting, setInviting] = useState(false)
  const [leaving, setLeaving] = useState<Member>()

  return (
    <div className={stack}>
      {roster.userErrors.map(({ message }) => (
        <p key={message} className={quiet} role="alert">
          {message}
        </p>
      ))}
      <RosterTable
        members={roster.agents}
        partner={partner}
        onDeactivate={roster.canDeactivate ? setLeaving : undefined}
      />
      {roster.canInvite && (
        <div>
          <Button
            type="button"
            variant="secondary"
            icon={<IconPlus aria-hidden="true" />}
            onClick={() => setInviting(true)}
          >
            {say('team.invite')}
          </Button>
        </div>
      )}
      <InviteDialog
        open={inviting}
        partner={partner}
        onClose={() => setInviting(false)}
        onInvited={onChanged}
      />
      {leaving && (
        <DeactivateDialog
          member={leaving}
          partner={partner}
          onClose={() => setLeaving(undefined)}
          onDeactivated={onChanged}
        />
      )}
    </div>
  )
}

export const TeamSection: FC<{ partner: Partner }> = ({ partner }) => {
  const say = useSay()
  const roster = useRoster(partner)

  return (
    <Section
      id={places.team}
      title={say('team.title')}
      description={say('team.description', { partner: partnerNames[partner] })}
    >
      <AnswerView answer={roster}>
        {(shown) => (
          <RosterView
            roster={shown}
            partner={partner}
            onChanged={roster.again}
          />
        )}
      </AnswerView>
    </Section>
  )
}
