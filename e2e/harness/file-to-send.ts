/** A file as a person chooses it in a form. */
export interface FileToSend {
  name: string
  mimeType: string
  buffer: Buffer
}

const ONE_PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

/** The smallest picture that a browser can draw. */
export const aPicture = (name: string): FileToSend => ({
  name,
  mimeType: 'image/png',
  buffer: Buffer.from(ONE_PIXEL, 'base64'),
})
