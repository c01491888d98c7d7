import { IANAZone } from 'luxon'
import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import { z } from 'zod'

import { weekdays } from '../hours/opening-hours'
import { languages } from '../locale'
import type { UserError } from '../user-error'
import { userError } from '../user-error'
import { isWholeWithin } from '../whole-within'
import { exceptionFaults } from './exception-faults'
import { mergedWeek, openingHoursFaults } from './opening-hours-faults'
import type { MessageTranslations } from './message-translations'
import { messageNames } from './message-translations'
import { RETENTION_DAYS } from './retention'
import type { GeneralSettings } from './settings'

/** What a merchant decides; the rest of the record is kept by whoever stores it. */
type GeneralChoices = Omit<
  GeneralSettings,
  'revision' | 'changedAt' | 'changedBy'
>

const MESSAGE_LENGTH = 1000

const message = z.string().trim()

const translation = z.object({
  language: z.enum(languages),
  unavailabilityMessage: message.nullish(),
  disabledMessage: message.nullish(),
  noAgentMessage: message.nullish(),
})

/** The GraphQL input; a message or choice that is left out stays as it is. */
export const generalSettingsInput = z.object({
  enabled: z.boolean(),
  timeZone: z.string().trim(),
  openingHours: z.array(
    z.object({
      weekday: z.enum(weekdays),
      periods: z.array(z.object({ opensAt: z.string(), closesAt: z.string() })),
    })
  ),
  exceptions: z.array(
    z
      .object({
        name: z.string().trim(),
        startsAt: z.string(),
        endsAt: z.string(),
        repeatsYearly: z.boolean(),
        opens: z.boolean().nullish(),
      })
      .transform(({ opens, ...exception }) =>
        opens ? { ...exception, opens: true as const } : exception
      )
  ),
  unavailabilityMessage: message,
  disabledMessage: message.nullish(),
  noAgentMessage: message.nullish(),
  messageLanguage: z.enum(languages).nullish(),
  messageTranslations: z.array(translation).nullish(),
  outsideHours: z.enum(['REFUSE', 'TAKE_CONTACT']).nullish(),
  retentionDays: z.number().int().nullish(),
  asksForRating: z.boolean().nullish(),
})

/** While off without a message, the rest can be saved all the same: the message is asked for when switching off. */
const lacksOffMessage = (
  choices: GeneralChoices,
  stored: GeneralSettings
): boolean =>
  !choices.enabled &&
  choices.disabledMessage === '' &&
  (stored.enabled || stored.disabledMessage !== '')

type Translation = z.infer<typeof translation>

const isTooLong = (text: string | null | undefined): boolean =>
  (text ?? '').length > MESSAGE_LENGTH

const tooLongTranslations = (translations: Translation[]): UserError[] =>
  translations.flatMap((texts, index) =>
    messageNames
      .filter((name) => isTooLong(texts[name]))
      .map((name) =>
        userError('TOO_LONG', `messageTranslations.${index}.${name}`, {
          max: MESSAGE_LENGTH,
        })
      )
  )

/** Without what is empty: there the store's words are read. */
const translationsOf = (translations: Translation[]): MessageTranslations =>
  Object.fromEntries(
    translations.flatMap(({ language, ...texts }) => {
      const written = Object.entries(texts).filter(([, text]) => text)

      return written.length > 0 ? [[language, Object.fromEntries(written)]] : []
    })
  )

const messageFaults = (
  choices: GeneralChoices,
  stored: GeneralSettings
): UserError[] => {
  const tooLong = messageNames
    .filter((field) => isTooLong(choices[field]))
    .map((field) => userError('TOO_LONG', field, { max: MESSAGE_LENGTH }))

  return lacksOffMessage(choices, stored)
    ? [...tooLong, userError('DISABLED_MESSAGE_REQUIRED', 'disabledMessage')]
    : tooLong
}

const retentionFaults = ({ retentionDays }: GeneralChoices): UserError[] =>
  retentionDays !== undefined && !isWholeWithin(retentionDays, RETENTION_DAYS)
    ? [userError('OUT_OF_RANGE', 'retentionDays', RETENTION_DAYS)]
    : []

const zoneFaults = (timeZone: string): UserError[] =>
  IANAZone.isValidZone(timeZone)
    ? []
    : [userError('TIME_ZONE_UNKNOWN', 'timeZone', { timeZone })]

/**
 * The general settings as they may be stored, or every fault in them at its field. Days of one weekday are merged, days
 * left out are closed, and periods come back in order.
 */
export const validateGeneralSettings = (
  input: unknown,
  stored: GeneralSettings
): Result<GeneralChoices, UserError[]> => {
  const parsed = generalSettingsInput.safeParse(input)

  if (!parsed.success) {
    return err(
      parsed.error.issues.map(({ path }) =>
        userError('INVALID_INPUT', path.join('.'))
      )
    )
  }

  const { data } = parsed
  const choices: GeneralChoices = {
    ...data,
    openingHours: mergedWeek(data.openingHours),
    disabledMessage: data.disabledMessage ?? stored.disabledMessage,
    noAgentMessage: data.noAgentMessage ?? stored.noAgentMessage,
    messageLanguage: data.messageLanguage ?? stored.messageLanguage,
    messageTranslations: data.messageTranslations
      ? translationsOf(data.messageTranslations)
      : stored.messageTranslations,
    outsideHours: data.outsideHours ?? stored.outsideHours,
    retentionDays: data.retentionDays ?? stored.retentionDays,
    asksForRating: data.asksForRating ?? stored.asksForRating,
  }
  const faults = [
    ...zoneFaults(data.timeZone),
    ...openingHoursFaults(data.openingHours),
    ...exceptionFaults(data.exceptions),
    ...messageFaults(choices, stored),
    ...tooLongTranslations(data.messageTranslations ?? []),
    ...retentionFaults(choices),
  ]

  return faults.length > 0 ? err(faults) : ok(choices)
}
