/** One @ with something around it; whether it exists shows when it is written to. */
export const isEmail = (text: string): boolean =>
  /^[^\s@]+@[^\s@.]+\.[^\s@]+$/.test(text)
