import type { OutboundPolicy } from '../../../domain/outbound-policy'

/** Where agents' files are: an address of the account, which may lead to Zendesk's file store. */
export const agentFilePolicies: readonly OutboundPolicy[] = [
  { host: '*.zendesk.com', path: '/attachments/*' },
  { host: '*.zdusercontent.com', path: '/attachment/*' },
]
