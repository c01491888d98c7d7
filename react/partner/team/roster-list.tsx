import type { FC } from 'react'
import React, { useState } from 'react'

import type { RosterAgent } from '../../graphql/answers'
import type { Partner } from '../../graphql/operation-types'
import { useSay } from '../../i18n/use-say'
import { pair, quiet, stack } from '../../ui/layout'
import { SelectField } from '../../ui/select-field'
import { TextField } from '../../ui/text-field'
import { partnerNames } from '../partner-names'
import type { MemberActions } from './member-row'
import { profileTexts } from './profile-texts'
import type { ProfileChoice } from './roster-filter'
import { isShown, profileChoices } from './roster-filter'
import { RosterTable } from './roster-table'

interface Props extends MemberActions {
  members: RosterAgent[]
  partner: Partner
}

/** The team with its search, and a filter by profile where the partner tells profiles. */
export const RosterList: FC<Props> = ({ members, partner, ...actions }) => {
  const say = useSay()
  const [search, setSearch] = useState('')
  const [profile, setProfile] = useState<ProfileChoice | ''>('')
  const shown = members.filter((member) => isShown(member, search, profile))
  const choices = profileChoices(members)
  const named = { partner: partnerNames[partner] }

  if (members.length === 0) {
    return <p className={quiet}>{say('team.empty', named)}</p>
  }

  return (
    <div className={stack}>
      <div className={pair}>
        <TextField
          type="search"
          label={say('team.search')}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        {choices.length > 0 && (
          <SelectField
            label={say('training.profile')}
            value={profile}
            onChange={(event) =>
              setProfile(event.target.value as ProfileChoice | '')
            }
          >
            <option value="">{say('team.all-profiles')}</option>
            {choices.map((choice) => (
              <option key={choice} value={choice}>
                {say(profileTexts[choice])}
              </option>
            ))}
          </SelectField>
        )}
      </div>
      <p className={quiet} role="status">
        {say('team.count', { count: shown.length })}
      </p>
      <RosterTable members={shown} {...actions} />
      {shown.some((member) => member.profile === null) && (
        <p className={quiet}>{say('team.profiles-not-told', named)}</p>
      )}
    </div>
  )
}
