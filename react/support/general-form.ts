import type {
  LiveSupportSettings,
  MessageTranslation,
  OpeningException,
  OpeningHoursDay,
} from '../graphql/answers'
import type {
  AvailabilityDraftInput,
  GeneralSettingsInput,
  Language,
  OutsideHours,
} from '../graphql/operation-types'
import { languageOf } from './messages/language-messages'

/** What the Support tab edits; saved as one. */
export interface GeneralForm {
  enabled: boolean
  timeZone: string
  openingHours: OpeningHoursDay[]
  exceptions: OpeningException[]
  unavailabilityMessage: string
  disabledMessage: string
  noAgentMessage: string
  messageLanguage: Language | null
  /** One of each language, in their order. */
  messageTranslations: MessageTranslation[]
  outsideHours: OutsideHours
  asksForRating: boolean
}

type GeneralPart = Pick<LiveSupportSettings, keyof GeneralForm>

const plainDay = ({ weekday, periods }: OpeningHoursDay): OpeningHoursDay => ({
  weekday,
  periods: periods.map(({ opensAt, closesAt }) => ({ opensAt, closesAt })),
})

const plainException = (exception: OpeningException): OpeningException => ({
  name: exception.name,
  startsAt: exception.startsAt,
  endsAt: exception.endsAt,
  repeatsYearly: exception.repeatsYearly,
  opens: exception.opens,
})

const plainTranslation = (
  translation: MessageTranslation
): MessageTranslation => ({
  language: translation.language,
  unavailabilityMessage: translation.unavailabilityMessage,
  disabledMessage: translation.disabledMessage,
  noAgentMessage: translation.noAgentMessage,
})

/** The settings without what the cache adds to them, so that they can be compared and sent back. */
export const generalForm = (settings: GeneralPart): GeneralForm => ({
  enabled: settings.enabled,
  timeZone: settings.timeZone,
  openingHours: settings.openingHours.map(plainDay),
  exceptions: settings.exceptions.map(plainException),
  unavailabilityMessage: settings.unavailabilityMessage,
  disabledMessage: settings.disabledMessage,
  noAgentMessage: settings.noAgentMessage,
  messageLanguage: settings.messageLanguage,
  messageTranslations: settings.messageTranslations.map(plainTranslation),
  outsideHours: settings.outsideHours,
  asksForRating: settings.asksForRating,
})

/** The form to begin with: who writes the first messages writes them in the page's language, unless they choose another. */
export const firstForm = (
  settings: GeneralPart,
  locale: string
): GeneralForm => {
  const form = generalForm(settings)
  const isWritten =
    form.unavailabilityMessage + form.disabledMessage + form.noAgentMessage !==
    ''

  return form.messageLanguage || isWritten
    ? form
    : { ...form, messageLanguage: languageOf(locale) ?? null }
}

export const generalInput = (
  form: GeneralForm,
  revision: number
): GeneralSettingsInput => ({ revision, ...generalForm(form) })

export const availabilityDraft = (
  form: GeneralForm
): AvailabilityDraftInput => {
  const { enabled, timeZone, openingHours, exceptions } = generalForm(form)
  const {
    unavailabilityMessage,
    disabledMessage,
    messageLanguage,
    outsideHours,
  } = form

  return {
    enabled,
    timeZone,
    openingHours,
    exceptions,
    unavailabilityMessage,
    disabledMessage,
    messageLanguage,
    outsideHours,
  }
}
