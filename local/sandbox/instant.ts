/** ISO 8601 in whole seconds, as both partners write instants. */
export const instant = (milliseconds: number): string =>
  new Date(milliseconds).toISOString().replace(/\.\d{3}Z$/, 'Z')
