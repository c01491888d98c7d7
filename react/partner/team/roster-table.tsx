import { csx } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import type { RosterAgent } from '../../graphql/answers'
import { useTranslate } from '../../i18n/use-translate'
import type { MemberActions } from './member-row'
import { MemberRow } from './member-row'

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
  'tbody th': { fontWeight: 'inherit' },
  'tbody th, td': { overflowWrap: 'anywhere' },
  // The profile is a word of ours, which long names beside it would break.
  'td:first-of-type': { overflowWrap: 'normal' },
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
    'tbody th, td[data-label]': { width: '100%' },
    'th, td': { padding: 0, borderBottom: 'none' },
    'td[data-label]::before': { content: 'attr(data-label) ": "' },
  },
})

interface Props extends MemberActions {
  members: RosterAgent[]
}

export const RosterTable: FC<Props> = ({ members, ...actions }) => {
  const translate = useTranslate()
  const tellsProfile = members.some(({ profile }) => profile)
  const tellsPresence = members.some(
    ({ active, online }) => !active || online !== null
  )

  const tellsDepartment = members.some(({ department }) => department)

  return (
    <table className={table} aria-label={translate('team.title')}>
      <thead>
        <tr>
          <th scope="col">{translate('name')}</th>
          {tellsProfile && <th scope="col">{translate('training.profile')}</th>}
          {tellsDepartment && (
            <th scope="col">{translate('team.department')}</th>
          )}
          {tellsPresence && <th scope="col">{translate('team.presence')}</th>}
          {(actions.onDeactivate || actions.onReactivate) && <td />}
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <MemberRow
            key={member.agentId}
            member={member}
            tellsProfile={tellsProfile}
            tellsPresence={tellsPresence}
            tellsDepartment={tellsDepartment}
            {...actions}
          />
        ))}
      </tbody>
    </table>
  )
}
