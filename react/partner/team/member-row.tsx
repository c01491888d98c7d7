import { Button, csx } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import type { RosterAgent } from '../../graphql/answers'
import { messageKey, useTranslate } from '../../i18n/use-translate'
import { profileMessages } from './profile-messages'

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
  if (!active) return messageKey('team.inactive')
  if (online === null) return messageKey('profile.not-told')

  return online ? messageKey('team.online') : messageKey('team.offline')
}

/** What can be done about a person; absent where the partner does not allow it. */
export interface MemberActions {
  onDeactivate?: (member: RosterAgent) => void
  onReactivate?: (member: RosterAgent) => void
}

interface Props extends MemberActions {
  member: RosterAgent
}

interface RowProps extends Props {
  /** Anybody's profile is known. */
  tellsProfile: boolean
  /** Anybody's presence or deactivation is known. */
  tellsPresence: boolean
  /** Anybody's department is known, so that who has none can be told. */
  tellsDepartment: boolean
}

const Action: FC<Props> = ({ member, onDeactivate, onReactivate }) => {
  const translate = useTranslate()
  const { name, active } = member
  const act = active ? onDeactivate : onReactivate

  return act ? (
    <Button
      type="button"
      variant="tertiary"
      bleedX
      aria-label={
        active
          ? translate('team.deactivate-named', { name })
          : translate('team.reactivate-named', { name })
      }
      onClick={() => act(member)}
    >
      {active ? translate('team.deactivate') : translate('team.reactivate')}
    </Button>
  ) : null
}

export const MemberRow: FC<RowProps> = ({
  tellsProfile,
  tellsPresence,
  tellsDepartment,
  ...props
}) => {
  const { member, onDeactivate, onReactivate } = props
  const translate = useTranslate()
  const { name, email, profile, department, online, active } = member

  return (
    <tr data-active={active}>
      <th scope="row">
        {name}
        {email && <small>{email}</small>}
      </th>
      {tellsProfile && (
        <td data-label={translate('training.profile')}>
          {translate(profileMessages[profile ?? 'NOT_TOLD'])}
        </td>
      )}
      {tellsDepartment && (
        <td data-label={translate('team.department')}>
          {department ?? translate('team.no-department')}
        </td>
      )}
      {tellsPresence && (
        <td>
          {active && online !== null && (
            <span className={dot} data-online={online} aria-hidden="true" />
          )}
          {translate(presence(member))}
        </td>
      )}
      {(onDeactivate || onReactivate) && (
        <td>
          <Action {...props} />
        </td>
      )}
    </tr>
  )
}
