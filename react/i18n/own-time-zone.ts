/** The browser's own zone: that of whoever sets the store up. */
export const ownTimeZone = (): string =>
  Intl.DateTimeFormat().resolvedOptions().timeZone
