import { Button, csx } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useState } from 'react'

import type { AgentProfile, Partner } from '../../graphql/schema-types'
import { textKey, useSay } from '../../i18n/use-say'
import { pair, quiet, stack } from '../../ui/layout'
import { SelectField } from '../../ui/select-field'
import { TextField } from '../../ui/text-field'
import { partnerNames } from '../partner-names'
import { isShown } from './roster-filter'
import { profileTexts } from './training-card'
import type { Member } from './use-roster'

const table = csx({
  width: '100%',
  borderCollapse: 'collapse',
  text: '$body',
  'th, td': {
    padding: '0.75rem 0.5rem',
    textAlign: 'left',
    borderBottom: '$neutral',
    verticalAlign: 'top',
  },
  'thead th': { text: '$detail', color: '$secondary' },
  'tbody th': { fontWeight: 'inherit', overflowWrap: 'anywhere' },
  small: { display: 'block', color: '$secondary' },
  'tr[data-active=false]': { color: '$secondary' },
  '@media (max-width: 600px)': {
    thead: { display: 'none' },
    tr: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: '0.25rem 1rem',
      paddingY: '$space-3',
      borderBottom: '$neutral',
    },
    'tbody th': { width: '100%' },
    'th, td': { padding: 0, borderBottom: 'none' },
  },
})

const dot = csx({
  display: 'inline-block',
  width: '0.625rem',
  height: '0.625rem',
  marginRight: '$space-2',
  borderRadius: '$pill',
  bg: '$gray30',
  '&[data-online=true]': { bg: '$green40' },
})

const presence = ({ active, online }: Member): string => {
  if (!active) return textKey('team.inactive')
  if (online === null) return textKey('team.unknown')

  return online ? textKey('team.online') : textKey('team.offline')
}

interface RowProps {
  member: Member
  onDeactivate?: (member: Member) => void
}

const MemberRow: FC<RowProps> = ({ member, onDeactivate }) => {
  const say = useSay()
  const { name, email, profile, department, online, active } = member

  return (
    <tr data-active={active}>
      <th scope="row">
        {name}
        {email && <small>{email}</small>}
      </th>
      <td>{say(profileTexts[profile])}</td>
      <td>{department ?? '–'}</td>
      <td>
        <span
          className={dot}
          data-online={active && online === true}
          aria-hidden="true"
        />
        {say(presence(member))}
      </td>
      {onDeactivate && (
        <td>
          {active && (
            <Button
              type="button"
              variant="tertiary"
              aria-label={say('team.deactivate-named', { name })}
              onClick={() => onDeactivate(member)}
            >
              {say('team.deactivate')}
            </Button>
          )}
        </td>
      )}
    </tr>
  )
}

interface Props {
  members: Member[]
  partner: Partner
  onDeactivate?: (member: Member) => void
}

export const RosterTable: FC<Props> = ({ members, partner, onDeactivate }) => {
  const say = useSay()
  const [search, setSearch] = useState('')
  const [profile, setProfile] = useState<AgentProfile | ''>('')
  const shown = members.filter((member) => isShown(member, search, profile))

  if (members.length === 0) {
    return (
      <p className={quiet}>
        {say('team.empty', { partner: partnerNames[partner] })}
      </p>
    )
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
        <SelectField
          label={say('training.profile')}
          value={profile}
          onChange={(event) =>
            setProfile(event.target.value as AgentProfile | '')
          }
        >
          <option value="">{say('team.all-profiles')}</option>
          <option value="AGENT">{say(profileTexts.AGENT)}</option>
          <option value="ADMINISTRATOR">
            {say(profileTexts.ADMINISTRATOR)}
          </option>
        </SelectField>
      </div>
      <p className={quiet} role="status">
        {say('team.count', { count: shown.length })}
      </p>
      <table className={table} aria-label={say('team.title')}>
        <thead>
          <tr>
            <th scope="col">{say('team.name')}</th>
            <th scope="col">{say('training.profile')}</th>
            <th scope="col">{say('team.department')}</th>
            <th scope="col">{say('team.presence')}</th>
            {onDeactivate && <td />}
          </tr>
        </thead>
        <tbody>
          {shown.map((member) => (
            <MemberRow
              key={member.agentId}
              member={member}
              onDeactivate={onDeactivate}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}
