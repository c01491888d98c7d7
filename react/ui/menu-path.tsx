import { Anchor, csx } from '@vtex/admin-ui'
import type { ReactElement } from 'react'
import React from 'react'

import { useTranslate } from '../i18n/use-translate'

const line = csx({
  text: '$detail',
  '& > a': { marginLeft: '0.5em', textDecoration: 'underline' },
})

interface Props {
  /** The partner's own names of its menus, from the outermost in. */
  path: string
  /** Opens the place, where its address is known. */
  href?: string
}

/** Where a person finds something in the partner's own screens. */
export const MenuPath = ({ path, href }: Props): ReactElement => {
  const translate = useTranslate()

  return (
    <span className={line}>
      {path}
      {href && (
        <Anchor href={href} target="_blank" rel="noopener noreferrer">
          {translate('open-there')}
        </Anchor>
      )}
    </span>
  )
}
