import type { Endpoint } from '../http/call'
import { postUpload } from './uploads'

export const attachmentEndpoints: Endpoint[] = [
  {
    method: 'POST',
    path: '/uploads',
    right: 'agent',
    raw: true,
    run: postUpload,
  },
]
