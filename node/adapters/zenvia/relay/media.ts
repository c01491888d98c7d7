/** The kinds of content that Zenvia tells apart. */
export type MediaType = 'text' | 'image' | 'video' | 'audio' | 'file'

export const mediaTypeOf = (
  contentType: string | undefined
): Exclude<MediaType, 'text'> => {
  const [kind] = contentType?.toLowerCase().split('/') ?? []

  return kind === 'image' || kind === 'video' || kind === 'audio'
    ? kind
    : 'file'
}
