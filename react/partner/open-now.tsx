import type { FC } from 'react'
import React from 'react'

import { useTranslate } from '../i18n/use-translate'
import { useStatus } from '../status/use-status'

/** How many conversations are open at this moment, for who is about to change what they depend on. */
export const OpenNow: FC = () => {
  const translate = useTranslate()
  const { data } = useStatus()

  return data ? (
    <p>{translate('partner.open-now', { count: data.openHandoffs })}</p>
  ) : null
}
