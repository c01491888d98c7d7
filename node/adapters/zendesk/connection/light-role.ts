/** Zendesk's `role_type` of a light agent and of a contributor. */
const LIGHT_ROLE_TYPES = [1, 3]

/** Who takes no seat, and may write no public comment. */
export const isLightRole = (roleType: number | null | undefined): boolean =>
  LIGHT_ROLE_TYPES.includes(roleType ?? 0)
