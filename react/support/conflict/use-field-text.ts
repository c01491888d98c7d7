import { useSay } from '../../i18n/use-say'
import { useSpanText } from '../exceptions/use-span-text'
import type { GeneralForm } from '../general-form'
import { weekdayTexts } from '../hours/weekdays'
import type { GeneralField } from './differences'

/** A field's value in words, line by line. */
export const useFieldText = (): ((
  form: GeneralForm,
  field: GeneralField
) => string) => {
  const say = useSay()
  const spanText = useSpanText()

  const hoursText = ({ openingHours }: GeneralForm): string =>
    openingHours
      .map(({ weekday, periods }) => {
        const day = say(weekdayTexts[weekday])
        const hours = periods
          .map(({ opensAt, closesAt }) =>
            say('week.range', { from: opensAt, to: closesAt })
          )
          .join(', ')

        return hours
          ? say('week.open-day', { day, hours })
          : say('week.closed-day', { day })
      })
      .join('\n')

  const exceptionsText = ({ exceptions }: GeneralForm): string =>
    exceptions
      .map((exception) =>
        say('exceptions.line', {
          name: exception.name,
          span: spanText(exception),
        })
      )
      .join('\n') || say('exceptions.none')

  return (form, field) => {
    switch (field) {
      case 'enabled':
        return form.enabled ? say('switch.on') : say('switch.off')

      case 'outsideHours':
        return form.outsideHours === 'REFUSE'
          ? say('outside-hours.refuse')
          : say('outside-hours.take')

      case 'openingHours':
        return hoursText(form)

      case 'exceptions':
        return exceptionsText(form)

      default:
        return form[field] || say('empty-text')
    }
  }
}
