/** The kinds of content that Zenvia tells apart. */
export type MediaType = 'text' | 'image' | 'video' | 'audio' | 'file'

const contentTypes: Record<string, string> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  webp: 'image/webp',
  mp4: 'video/mp4',
  '3gp': 'video/3gpp',
  mov: 'video/quicktime',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
  oga: 'audio/ogg',
  opus: 'audio/ogg',
  amr: 'audio/amr',
  aac: 'audio/aac',
  m4a: 'audio/mp4',
  wav: 'audio/wav',
  pdf: 'application/pdf',
  txt: 'text/plain',
  csv: 'text/csv',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  zip: 'application/zip',
}

/** The last part of an address's path, as a person reads it; empty for an address without one. */
export const fileNameIn = (url: string): string => {
  try {
    return decodeURIComponent(new URL(url).pathname.split('/').pop() ?? '')
  } catch {
    return ''
  }
}

/** By the ending of a file's name; undefined for one that says nothing. */
export const contentTypeOf = (fileName: string): string | undefined =>
  contentTypes[/\.(\w+)$/.exec(fileName.toLowerCase())?.[1] ?? '']

export const mediaTypeOf = (
  contentType: string | undefined
): Exclude<MediaType, 'text'> => {
  const [kind] = contentType?.toLowerCase().split('/') ?? []

  return kind === 'image' || kind === 'video' || kind === 'audio'
    ? kind
    : 'file'
}
