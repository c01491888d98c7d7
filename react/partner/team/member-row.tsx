import { Button, csx } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import type { RosterAgent } from '../../graphql/answers'
import { textKey, useSay } from '../../i18n/use-say'
import { profileTexts } from './profile-texts'

const dot = csx({
  display: 'inline-block',
  width: '0.625rem',
  height: '0.625rem',
  marginRight: '$space-2',
  borderRadius: '$pill',
  bg: '$gray30',
  '&[data-online=true]': { bg: '$green40' },
})

const presence = ({ active, online }: RosterAgent): string => {
  if (!active) return textKey('team.inactive')
  if (online === null) return textKey('team.unknown')

  return online ? textKey('team.online') : textKey('team.offline')
}

/** What can be done about a person; absent where the partner does not allow it. */
export interface MemberActions {
  onDeactivate?: (member: RosterAgent) => void
  onReactivate?: (member: RosterAgent) => void
}

interface Props extends MemberActions {
  member: RosterAgent
}

const Action: FC<Props> = ({ member, onDeactivate, onReactivate }) => {
  const say = useSay()
  const { name, active } = member
  const act = active ? onDeactivate : onReactivate

  return act ? (
    <Button
      type="button"
      variant="tertiary"
      aria-label={
        active
          ? say('team.deactivate-named', { name })
          : say('team.reactivate-named', { name })
      }
      onClick={() => act(member)}
    >
      {active ? say('team.deactivate') : say('team.reactivate')}
    </Button>
  ) : null
}

export const MemberRow: FC<Props> = (props) => {
  const { member, onDeactivate, onReactivate } = props
  const say = useSay()
  const { name, email, profile, department, online, active } = member

  return (
    <tr data-active={active}>
      <th scope="row">
        {name}
        {email && <small>{email}</small>}
      </th>
      <td data-label={say('training.profile')}>
        {say(profileTexts[profile ?? 'NOT_TOLD'])}
      </td>
      <td data-label={say('team.department')}>{department ?? '–'}</td>
      <td>
        <span
          className={dot}
          data-online={active && online === true}
          aria-hidden="true"
        />
        {say(presence(member))}
      </td>
      {(onDeactivate || onReactivate) && (
        <td>
          <Action {...props} />
        </td>
      )}
    </tr>
  )
}
