import { isOfVtexTeam } from '../../domain/team/vtex-team'
import type { Door } from '../call'

export const viewer: Door<unknown> = async ({ adminEmail }) => {
  const email = await adminEmail()

  return { email, isVtexTeam: isOfVtexTeam(email) }
}
