import { useCallback } from 'react'
import { useIntl } from 'react-intl'

type Values = Record<string, string | number>

export type Translate = (key: string, values?: Values) => string

const PREFIX = 'admin/live-support.'

/** Marks a text's key where it is kept to be said later, so that unused and missing keys are found. */
export const messageKey = (key: string): string => key

/** The page's messages in the reader's language, by their keys without the app's prefix. */
export const useTranslate = (): Translate => {
  const intl = useIntl()

  return useCallback(
    (key, values) => intl.formatMessage({ id: PREFIX + key }, values),
    [intl]
  )
}
