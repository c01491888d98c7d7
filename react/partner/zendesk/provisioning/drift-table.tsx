import { csx } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import type { Drift } from '../../../graphql/answers'
import { useTranslate } from '../../../i18n/use-translate'

const table = csx({
  width: '100%',
  borderCollapse: 'collapse',
  text: '$detail',
  'th, td': {
    padding: '$space-2',
    textAlign: 'left',
    verticalAlign: 'top',
    borderBottom: '$neutral',
  },
  tbody: { overflowWrap: 'anywhere' },
})

/** What somebody changed in the partner's account, field by field. */
export const DriftTable: FC<{ drift: Drift[] }> = ({ drift }) => {
  const translate = useTranslate()

  return (
    <table className={table}>
      <thead>
        <tr>
          <th scope="col">{translate('provisioning.field')}</th>
          <th scope="col">{translate('provisioning.expected')}</th>
          <th scope="col">{translate('provisioning.found')}</th>
        </tr>
      </thead>
      <tbody>
        {drift.map(({ field, expected, found }) => (
          <tr key={field}>
            <th scope="row">{field}</th>
            <td>{expected}</td>
            <td>{found}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
