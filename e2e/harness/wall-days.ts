const dayLength = 86_400_000

/** `2026-12-24` so many days from today, on the clock of a store in São Paulo. */
export const dayFromNow = (days: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Sao_Paulo' }).format(
    Date.now() + days * dayLength
  )
