import { useRuntime } from 'vtex.render-runtime'

import { useTranslate } from '../../i18n/use-translate'

export const NEXT_OPENING = '{next_opening}'
export const STORE = '{store}'

/** A message with an example in place of what the service will write. */
export const usePlaceholders = (): ((text: string) => string) => {
  const translate = useTranslate()
  const { account } = useRuntime()

  return (text) =>
    text
      .split(STORE)
      .join(account)
      .split(NEXT_OPENING)
      .join(translate('messages.example-opening'))
}
