import { languageOf } from '../../domain/locale'
import type { PreviewRequest } from '../../usecases/availability/preview-availability'
import { previewAvailability } from '../../usecases/availability/preview-availability'
import type { Door } from '../call'
import { spoken } from '../user-errors'
import { spokenAvailability } from './availability'

export const availabilityPreview: Door<{
  at: string
  draft?: object | null
  locale?: string | null
}> = async ({ ports, language }, { at, draft, locale }) => {
  const request: PreviewRequest = { at, draft: draft ?? undefined }
  const preview = await previewAvailability(ports, request)

  return preview.match(
    ({ availability, instant, timeZone }) => ({
      ...spokenAvailability(availability, {
        language: locale ? languageOf(locale) : language,
        timeZone,
        now: instant,
      }),
      userErrors: [],
    }),
    (errors) => ({
      open: false,
      takesContact: false,
      userErrors: spoken(language, errors),
    })
  )
}
