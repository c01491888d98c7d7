export interface Attachment {
  id: number
  file_name: string
  content_type: string
  size: number
  /** Makes the file readable by its address. */
  token: string
  upload_token: string
  created_at: number
  comment_id: number | null
  /** Pasted into the text, where it is shown instead of below it. */
  inline?: true
}

export interface Upload {
  /** The upload's token. */
  id: string
  expires_at: number
}
