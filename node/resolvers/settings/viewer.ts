import { isOfVtexTeam } from '../../domain/team/vtex-team'
import type { Resolver } from '../resolver-context'

export const viewerResolver: Resolver<unknown> = async ({ adminEmail }) => {
  const email = await adminEmail()

  return { email, isVtexTeam: isOfVtexTeam(email) }
}
