import type { LicenseUsage } from '../../graphql/answers'

/** Agents and administrators alike: each needs a license. Null where the partner does not tell. */
export const activePeople = ({
  activeAgents,
  activeAdministrators,
}: LicenseUsage): number | null =>
  activeAgents === null ? null : activeAgents + (activeAdministrators ?? 0)
