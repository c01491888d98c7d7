import { Button } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import { useTranslate } from '../i18n/use-translate'

/** Under a list of which a part is shown; nothing where all is. */
export const MoreButton: FC<{ more?: () => void }> = ({ more }) => {
  const translate = useTranslate()

  return more ? (
    <div>
      <Button type="button" variant="secondary" onClick={more}>
        {translate('conversations.more')}
      </Button>
    </div>
  ) : null
}
