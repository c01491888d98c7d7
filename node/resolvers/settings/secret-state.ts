/** `SecretState` of the schema: that a secret is there, never the secret. */
export const secretState = (
  stored: { lastFour: string; changedAt: string; changedBy: string } | undefined
): object =>
  stored
    ? {
        isSet: true,
        lastFour: stored.lastFour,
        changedAt: stored.changedAt,
        changedBy: stored.changedBy,
      }
    : { isSet: false }
