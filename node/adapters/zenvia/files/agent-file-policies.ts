import type { OutboundPolicy } from '../../../domain/outbound-policy'

/** Where agents' files are. Zenvia documents no address for them: its own hosts are taken, and nothing else. */
export const agentFilePolicies: readonly OutboundPolicy[] = [
  { host: '*.zenvia.io', path: '/storage/*' },
  { host: '*.zenvia.com', path: '/storage/*' },
]
