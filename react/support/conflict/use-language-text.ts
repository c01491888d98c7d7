import type { MessageTranslation } from '../../graphql/answers'
import { useTranslate } from '../../i18n/use-translate'
import type { GeneralForm } from '../general-form'
import { languageMessages } from '../messages/language-messages'

const writtenIn = (translation: MessageTranslation): string =>
  [
    translation.unavailabilityMessage,
    translation.disabledMessage,
    translation.noAgentMessage,
  ]
    .filter(Boolean)
    .join(' / ')

/** What the messages say in languages, line by line. */
export const useLanguageText = (): ((
  form: GeneralForm,
  field: 'messageLanguage' | 'messageTranslations'
) => string) => {
  const translate = useTranslate()

  return ({ messageLanguage, messageTranslations }, field) => {
    if (field === 'messageLanguage') {
      return messageLanguage
        ? translate(languageMessages[messageLanguage])
        : translate('empty-text')
    }

    return (
      messageTranslations
        .filter((translation) => writtenIn(translation) !== '')
        .map((translation) =>
          translate('labelled', {
            label: translate(languageMessages[translation.language]),
            text: writtenIn(translation),
          })
        )
        .join('\n') || translate('empty-text')
    )
  }
}
