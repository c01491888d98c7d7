import type { AppFiles, Manifest, ServiceJson } from '../vtex/app-files'

export const anApp = (
  parts: {
    policies?: Manifest['policies']
    service?: Partial<ServiceJson>
  } = {}
): AppFiles => ({
  folder: '/nowhere',
  manifest: {
    vendor: 'vtex',
    name: 'live-support',
    version: '0.1.0',
    policies: parts.policies ?? [],
  },
  service: {
    memory: 256,
    timeout: 1,
    ttl: 10,
    minReplicas: 2,
    maxReplicas: 5,
    workers: 1,
    runtimeArgs: [],
    routes: {},
    events: {},
    ...parts.service,
  },
  name: 'vtex.live-support',
  id: 'vtex.live-support@0.1.0',
  major: '0',
})
