/** Hands a text to the browser as a file. */
export const saveFile = (
  fileName: string,
  type: string,
  parts: string[]
): void => {
  const address = URL.createObjectURL(new Blob(parts, { type }))
  const link = document.createElement('a')

  link.href = address
  link.download = fileName
  document.body.appendChild(link)
  link.click()
  link.remove()
  URL.revokeObjectURL(address)
}
