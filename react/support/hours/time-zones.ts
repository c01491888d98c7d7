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

export const timeZoneNames = (): string[] => {
  const { supportedValuesOf }: IntlWithLists & typeof Intl = Intl

  return supportedValuesOf?.('timeZone') ?? common
}

const formatterOf = (zone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    timeZoneName: 'short',
    hour: '2-digit',
  })

export const isTimeZone = (name: string): boolean => {
  try {
    formatterOf(name)

    return name.trim() !== ''
  } catch {
    return false
  }
}

/** `GMT-3`, as it is now. */
export const timeZoneOffset = (zone: string): string =>
  formatterOf(zone)
    .formatToParts(new Date())
    .find(({ type }) => type === 'timeZoneName')?.value ?? ''
