import { randomBytes } from 'node:crypto'

import { instant } from '../../sandbox/instant'
import type { Attachment } from './attachment'
import { settingsOf } from '../account/settings-of'
import type { Answer, SignedCall } from '../http/api-call'
import { badRequest, notFound, recordInvalid } from '../http/refusals'
import type { Sandbox } from '../sandbox'
import { nextId } from '../sandbox'
import { presentAttachment } from './present-attachment'

const LIFETIME_MS = 60 * 60_000

const newToken = () => randomBytes(16).toString('base64url')

interface File {
  name: string
  type: string
  content: Buffer
  inline?: true
}

/** Keeps a file under an upload's token, ready to be used by a comment. */
export const keepFile = (
  sandbox: Sandbox,
  file: File,
  uploadToken: string
): Attachment => {
  const attachment: Attachment = {
    id: nextId(sandbox),
    file_name: file.name,
    content_type: file.type,
    size: file.content.length,
    token: newToken(),
    upload_token: uploadToken,
    created_at: sandbox.now(),
    comment_id: null,
    inline: file.inline,
  }
  sandbox.files.write(attachment.id, file.content)
  sandbox.db.attachments.put(attachment)

  return attachment
}

/** A new upload, for one hour. */
export const openUpload = ({ db, now }: Sandbox): string => {
  const id = newToken()
  db.uploads.put({ id, expires_at: now() + LIFETIME_MS })
  return id
}

const refuse = (
  { db }: Sandbox,
  name: string,
  size: number
): Answer | undefined => {
  const settings = settingsOf(db)
  const ending = name.split('.').pop()?.toLowerCase() ?? ''
  if (settings.refused_extensions.includes(ending))
    return recordInvalid([
      {
        field: 'base',
        description: `Attachment: files of type .${ending} are not allowed`,
      },
    ])

  return size > settings.attachment_size
    ? recordInvalid([
        {
          field: 'base',
          description: `Attachment: exceeds the maximum size of ${settings.attachment_size} bytes`,
        },
      ])
    : undefined
}

const tokenOf = (sandbox: Sandbox, call: SignedCall): string | undefined => {
  const given = call.query.get('token')
  if (!given) return openUpload(sandbox)
  const upload = sandbox.db.uploads.get(given)

  return upload && upload.expires_at > sandbox.now() ? given : undefined
}

/** `POST /uploads`: the raw file; the answer is JSON although its Content-Type says plain text. */
export const postUpload = (sandbox: Sandbox, call: SignedCall): Answer => {
  const name = call.query.get('filename')
  if (!name)
    return badRequest('ParamMissing', 'Required param missing: filename')
  const refusal = refuse(sandbox, name, call.rawBody.length)
  if (refusal) return refusal
  const token = tokenOf(sandbox, call)
  if (token === undefined) return notFound
  const attachment = keepFile(
    sandbox,
    {
      name,
      type: call.headers['content-type'] ?? 'application/unknown',
      content: call.rawBody,
    },
    token
  )
  const all = sandbox.db.attachments.having(token)

  return {
    status: 201,
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    body: {
      upload: {
        token,
        expires_at: instant(sandbox.db.uploads.get(token)?.expires_at ?? 0),
        attachment: presentAttachment(attachment, call.origin),
        attachments: all.map((one) => presentAttachment(one, call.origin)),
      },
    },
  }
}
