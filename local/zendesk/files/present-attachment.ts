import type { Attachment } from './attachment'

/** Where the file is read: whoever knows the token in the address may, unless the account keeps files private. */
export const contentPath = (attachment: Attachment): string =>
  `/attachments/token/${attachment.token}/?name=${encodeURIComponent(attachment.file_name)}`

export const contentUrl = (attachment: Attachment, origin: string): string =>
  `${origin}${contentPath(attachment)}`

export const presentAttachment = (attachment: Attachment, origin: string) => ({
  url: `${origin}/api/v2/attachments/${attachment.id}.json`,
  id: attachment.id,
  file_name: attachment.file_name,
  content_url: contentUrl(attachment, origin),
  mapped_content_url: contentUrl(attachment, origin),
  content_type: attachment.content_type,
  size: attachment.size,
  width: null,
  height: null,
  inline: attachment.inline ?? false,
  deleted: false,
  malware_access_override: false,
  malware_scan_result: 'not_scanned',
  thumbnails: [],
})
