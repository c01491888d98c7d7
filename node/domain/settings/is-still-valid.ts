/** Whether a credential serves yet beside the one that has taken its place. `now` is in milliseconds since the epoch. */
export const isStillValid = <Former extends { validUntil: string }>(
  former: Former | undefined,
  now: number
): former is Former =>
  former !== undefined && Date.parse(former.validUntil) > now
