import { languageOf, spokenLanguage } from '../../domain/locale'
import type { PreviewRequest } from '../../usecases/availability/preview-availability'
import { previewAvailability } from '../../usecases/availability/preview-availability'
import type { Resolver } from '../resolver-context'
import { translated } from '../user-errors'
import { translatedAvailability } from './availability'

export const availabilityPreviewResolver: Resolver<{
  at: string
  draft?: object | null
  locale?: string | null
}> = async ({ ports, language }, { at, draft, locale }) => {
  const request: PreviewRequest = { at, draft: draft ?? undefined }
  const preview = await previewAvailability(ports, request)

  return preview.match(
    ({ availability, instant, timeZone }) => ({
      ...translatedAvailability(availability, {
        language: locale ? languageOf(locale) : language,
        timeZone,
        now: instant,
        store: ports.account,
        speaks: spokenLanguage(locale),
      }),
      userErrors: [],
    }),
    (errors) => ({
      open: false,
      takesContact: false,
      userErrors: translated(language, errors),
    })
  )
}
