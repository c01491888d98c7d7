import type { Endpoint } from '../http/api-call'
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
