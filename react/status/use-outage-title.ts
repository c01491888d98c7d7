import { useStoreTime } from '../i18n/use-store-time'
import { useTranslate } from '../i18n/use-translate'

type OutageTitle = (what: string, since: string | null) => string

/** What is away, and since when, where that is known. */
export const useOutageTitle = (timeZone: string): OutageTitle => {
  const translate = useTranslate()
  const when = useStoreTime(timeZone)

  return (what, since) =>
    since === null
      ? what
      : [what, translate('finding.since', { since: when.brief(since) })].join(
          ' · '
        )
}
