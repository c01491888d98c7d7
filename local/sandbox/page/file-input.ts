const toBase64 = (file: File) =>
  new Promise<string>((resolve, reject) => {
    const reader = new FileReader()

    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '')
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'))
    reader.readAsDataURL(file)
  })

/** A chosen file as a sandbox takes it. */
export const fileInput = async (file: File) => ({
  name: file.name,
  contentType: file.type || 'application/octet-stream',
  base64: await toBase64(file),
})
