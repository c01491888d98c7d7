import type { Endpoint } from '../http/call'
import { deleteUpload, postUpload, showAttachment } from './uploads'

const right = 'agent'

export const attachmentEndpoints: Endpoint[] = [
  { method: 'POST', path: '/uploads', right, raw: true, run: postUpload },
  { method: 'DELETE', path: '/uploads/:token', right, run: deleteUpload },
  { method: 'GET', path: '/attachments/:id', right, run: showAttachment },
]
