import { percentDecoded } from '../../domain/percent-decoded'

/** The last part of an address's path, as a person reads it; empty for an address without one. */
export const fileNameIn = (url: string): string => {
  if (!URL.canParse(url)) return ''

  return percentDecoded(new URL(url).pathname.split('/').at(-1) ?? '')
}
