import { zoneCity } from '../../i18n/zone-city'

interface IntlWithLists {
  supportedValuesOf?: (key: 'timeZone') => string[]
}

const nameOf = (
  zone: string,
  timeZoneName: 'short' | 'long' | 'longGeneric',
  locale: string
): string =>
  new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    timeZoneName,
    hour: '2-digit',
  })
    .formatToParts(new Date())
    .find(({ type }) => type === 'timeZoneName')?.value ?? ''

export const isTimeZone = (name: string): boolean => {
  try {
    nameOf(name, 'short', 'en-US')

    return name.trim() !== ''
  } catch {
    return false
  }
}

/** `GMT-3`, as it is now. */
export const timeZoneOffset = (zone: string): string =>
  nameOf(zone, 'short', 'en-US')

/** What the service puts after a time for shoppers, such as ` (horário de Brasília)`; nothing in a browser of before 2022. */
export const zoneAfterTime = (zone: string, locale: string): string =>
  isTimeZone(zone) && 'supportedValuesOf' in Intl
    ? ` (${nameOf(zone, 'longGeneric', locale)})`
        .replace(/ (Padrão|Standard|estándar)\b/, '')
        .replace('Horário', 'horário')
    : ''

/**
 * Every zone with what people call its time, such as `Horário Padrão de Brasília`. A browser of before 2022 lists none; any may be
 * typed there too.
 */
export const timeZoneOptions = (
  locale: string
): Array<{ value: string; words: string; hint: string }> => {
  const { supportedValuesOf }: IntlWithLists & typeof Intl = Intl

  return (supportedValuesOf?.('timeZone') ?? []).map((value) => ({
    value,
    words: zoneCity(value),
    hint: `${nameOf(value, 'long', locale)} · ${value}`,
  }))
}
