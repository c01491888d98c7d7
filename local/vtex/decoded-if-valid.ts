/** Undefined for what cannot be decoded. */
export const decodedIfValid = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}
