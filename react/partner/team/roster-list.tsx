import type { FC } from 'react'
import React, { useState } from 'react'

import type { RosterAgent } from '../../graphql/answers'
import type { Partner } from '../../graphql/operation-types'
import { useTranslate } from '../../i18n/use-translate'
import { pair, muted, stack } from '../../ui/layout'
import { MoreButton } from '../../ui/more-button'
import { SelectField } from '../../ui/select-field'
import { TextField } from '../../ui/text-field'
import { usePart } from '../../ui/use-part'
import { usePartnerValues } from '../partner-page'
import type { MemberActions } from './member-row'
import { profileMessages } from './profile-messages'
import type { ProfileChoice } from './roster-filter'
import { isShown, profileChoices } from './roster-filter'
import { RosterTable } from './roster-table'

interface Props extends MemberActions {
  members: RosterAgent[]
  partner: Partner
}

/** The team with its search, and a filter by profile where the partner tells profiles. */
export const RosterList: FC<Props> = ({ members, partner, ...actions }) => {
  const translate = useTranslate()
  const valuesOf = usePartnerValues()
  const [search, setSearch] = useState('')
  const [profile, setProfile] = useState<ProfileChoice | ''>('')
  const shown = members.filter((member) => isShown(member, search, profile))
  const { part, more } = usePart(shown)
  const choices = profileChoices(members)
  const named = valuesOf(partner)

  if (members.length === 0) {
    return <p className={muted}>{translate('team.empty', named)}</p>
  }

  return (
    <div className={stack}>
      <div className={pair}>
        <TextField
          type="search"
          label={translate('team.search')}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        {choices.length > 0 && (
          <SelectField
            label={translate('training.profile')}
            value={profile}
            onChange={(event) =>
              setProfile(event.target.value as ProfileChoice | '')
            }
          >
            <option value="">{translate('team.all-profiles')}</option>
            {choices.map((choice) => (
              <option key={choice} value={choice}>
                {translate(profileMessages[choice])}
              </option>
            ))}
          </SelectField>
        )}
      </div>
      <p className={muted} role="status">
        {translate('team.count', { count: shown.length })}
      </p>
      <RosterTable members={part} {...actions} />
      <MoreButton more={more} />
      {shown.some((member) => member.profile === null) && (
        <p className={muted}>{translate('team.profiles-not-told', named)}</p>
      )}
    </div>
  )
}
