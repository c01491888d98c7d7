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
import { messageKey } from '../i18n/use-translate'
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

/** Without what the cache adds to each object, so that values can be compared and sent back. */
const plain = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (key, part) =>
    key === '__typename' ? undefined : part
  )

/** Each field's name, in the order in which a conflict tells them. */
export const fieldMessages: Record<keyof GeneralForm, string> = {
  enabled: messageKey('switch.title'),
  timeZone: messageKey('time-zone.label'),
  openingHours: messageKey('hours.title'),
  exceptions: messageKey('exceptions.title'),
  unavailabilityMessage: messageKey('messages.closed'),
  disabledMessage: messageKey('messages.off'),
  noAgentMessage: messageKey('messages.no-agent'),
  messageLanguage: messageKey('messages.language'),
  messageTranslations: messageKey('messages.other-languages'),
  outsideHours: messageKey('outside-hours.label'),
  asksForRating: messageKey('rating.title'),
}

export const generalFields = Object.keys(fieldMessages) as Array<
  keyof GeneralForm
>

export const generalForm = (settings: GeneralPart): GeneralForm =>
  plain(
    generalFields.reduce(
      (form, field) => ({ ...form, [field]: settings[field] }),
      {} as GeneralForm
    )
  )

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

export const availabilityDraft = ({
  enabled,
  timeZone,
  openingHours,
  exceptions,
  unavailabilityMessage,
  disabledMessage,
  messageLanguage,
  outsideHours,
}: GeneralForm): AvailabilityDraftInput => ({
  enabled,
  timeZone,
  openingHours,
  exceptions,
  unavailabilityMessage,
  disabledMessage,
  messageLanguage,
  outsideHours,
})
