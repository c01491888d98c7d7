const dayMinutes = 24 * 60

/** Minutes since midnight of `HH:mm`, `24:00` included; undefined for anything else. */
export const minutesOf = (time: string): number | undefined => {
  const match = /^(\d{2}):(\d{2})$/.exec(time)

  if (!match) return undefined

  const [hours, minutes] = [Number(match[1]), Number(match[2])]
  const total = hours * 60 + minutes

  return minutes < 60 && total <= dayMinutes ? total : undefined
}

/** What people type for a time, as `HH:mm`: `9`, `930`, `9h30`, `18.15`. Anything else comes back as it is. */
export const typedTime = (typed: string): string => {
  const match = /^(\d{1,2}?)\s*[:h.]?\s*(\d{2})?h?$/i.exec(typed.trim())

  if (!match) return typed.trim()

  const [, hours, minutes = '00'] = match

  return `${hours.padStart(2, '0')}:${minutes}`
}
