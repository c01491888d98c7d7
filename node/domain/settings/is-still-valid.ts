/** Whether a replaced credential still works beside its successor. `now` is in milliseconds since the epoch. */
export const isStillValid = <Former extends { validUntil: string }>(
  former: Former | undefined,
  now: number
): former is Former =>
  former !== undefined && Date.parse(former.validUntil) > now
