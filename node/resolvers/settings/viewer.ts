import { isOfVtexTeam } from '../../domain/team/vtex-team'
import type { Resolver } from '../call'

export const viewer: Resolver<unknown> = async ({ adminEmail }) => {
  const email = await adminEmail()

  return { email, isVtexTeam: isOfVtexTeam(email) }
}
