import type { ManifestPolicy } from '../app-files'
import { matchesPattern } from '../matches-pattern'

interface OutboundAddress {
  host: string
  path: string
}

const filled = (pattern: string, account: string, workspace: string): string =>
  pattern
    .replaceAll('{{account}}', account)
    .replaceAll('{{workspace}}', workspace)

/** Whether the manifest lets the app send requests to an address. */
export const mayReach = (
  policies: ManifestPolicy[],
  { host, path }: OutboundAddress,
  place: { account: string; workspace: string }
): boolean =>
  policies.some(({ name, attrs }) => {
    if (name !== 'outbound-access' || attrs === undefined) return false

    const fill = (pattern: string): string =>
      filled(pattern, place.account, place.workspace)

    return (
      matchesPattern(fill(attrs.host).toLowerCase(), host) &&
      matchesPattern(fill(attrs.path), path)
    )
  })

/** Whether the manifest has one of these policies; true when none is asked for. */
export const hasPolicy = (
  policies: ManifestPolicy[],
  names: string[]
): boolean =>
  names.length === 0 || policies.some(({ name }) => names.includes(name))
