import { useTranslate } from '../../i18n/use-translate'
import { useSpanText } from '../exceptions/use-span-text'
import type { GeneralForm } from '../general-form'
import { useWeekdayText } from '../hours/use-weekday-text'
import type { GeneralField } from './conflicts'
import { useLanguageText } from './use-language-text'

/** A field's value in words, line by line. */
export const useFieldText = (): ((
  form: GeneralForm,
  field: GeneralField
) => string) => {
  const translate = useTranslate()
  const weekdayText = useWeekdayText()
  const spanText = useSpanText()
  const languageText = useLanguageText()

  const hoursText = ({ openingHours }: GeneralForm): string =>
    openingHours
      .map(({ weekday, periods }) => {
        const day = weekdayText(weekday)
        const hours = periods
          .map(({ opensAt, closesAt }) =>
            translate('week.range', { from: opensAt, to: closesAt })
          )
          .join(', ')

        return hours
          ? translate('labelled', { label: day, text: hours })
          : translate('week.closed-day', { day })
      })
      .join('\n')

  const exceptionsText = ({ exceptions }: GeneralForm): string =>
    exceptions
      .map((exception) =>
        translate('labelled', {
          label: exception.opens
            ? translate('exceptions.special-named', { name: exception.name })
            : exception.name,
          text: spanText(exception),
        })
      )
      .join('\n') || translate('exceptions.none')

  return (form, field) => {
    if (field === 'messageTranslations' || field === 'messageLanguage') {
      return languageText(form, field)
    }

    switch (field) {
      case 'enabled':
        return form.enabled ? translate('switch.on') : translate('switch.off')

      case 'outsideHours':
        return form.outsideHours === 'REFUSE'
          ? translate('outside-hours.refuse')
          : translate('outside-hours.take')

      case 'asksForRating':
        return form.asksForRating
          ? translate('rating.on')
          : translate('rating.off')

      case 'openingHours':
        return hoursText(form)

      case 'exceptions':
        return exceptionsText(form)

      default:
        return form[field] || translate('empty-text')
    }
  }
}
