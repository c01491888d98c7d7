const extensions: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'audio/ogg': 'ogg',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/aac': 'aac',
  'audio/amr': 'amr',
  'video/mp4': 'mp4',
  'video/3gpp': '3gp',
  'application/pdf': 'pdf',
  'text/plain': 'txt',
}

const MAX_NAME = 120

const UNSAFE = /[\u0000-\u001f\u007f/\\:*?"<>|]+/g

const mediaType = (contentType: string | undefined): string =>
  contentType?.split(';')[0]?.trim().toLowerCase() ?? ''

const lastSegment = (url: string): string => {
  if (!URL.canParse(url)) return ''

  const segment = new URL(url).pathname.split('/').at(-1) ?? ''

  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

/** A name that people and file systems can read; Zendesk wants its ending to be the file's own. */
export const fileNameOf = (file: {
  url: string
  fileName?: string
  contentType?: string
}): string => {
  const name = (file.fileName || lastSegment(file.url) || 'file')
    .replace(UNSAFE, '_')
    .trim()

  const extension = extensions[mediaType(file.contentType)]
  const hasEnding = /\.[a-z0-9]{1,8}$/i.test(name)

  return hasEnding || !extension
    ? name.slice(-MAX_NAME)
    : `${name.slice(-MAX_NAME)}.${extension}`
}
