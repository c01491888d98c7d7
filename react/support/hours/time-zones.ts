interface IntlWithLists {
  supportedValuesOf?: (key: 'timeZone') => string[]
}

/** For browsers that cannot list their zones: where stores are. Any other may still be typed. */
const common = [
  'America/Sao_Paulo',
  'America/Manaus',
  'America/Argentina/Buenos_Aires',
  'America/Bogota',
  'America/Mexico_City',
  'America/Santiago',
  'America/New_York',
  'America/Los_Angeles',
  'Europe/Lisbon',
  'Europe/Madrid',
]

const zoneNames = (): string[] => {
  const { supportedValuesOf }: IntlWithLists & typeof Intl = Intl

  return supportedValuesOf?.('timeZone') ?? common
}

const nameOf = (
  zone: string,
  timeZoneName: 'short' | 'long',
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

/** The browser's own zone: that of whoever sets the store up. */
export const ownTimeZone = (): string =>
  Intl.DateTimeFormat().resolvedOptions().timeZone

/** Every zone with what people call its time, such as `Horário Padrão de Brasília`. */
export const timeZoneOptions = (
  locale: string
): Array<{ value: string; hint: string }> =>
  zoneNames().map((value) => ({
    value,
    hint: `${nameOf(value, 'long', locale)} · ${value}`,
  }))
