/** An instant in milliseconds since the epoch as ISO 8601 in UTC. */
export const iso = (instant: number): string => new Date(instant).toISOString()
