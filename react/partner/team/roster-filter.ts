import type { RosterAgent } from '../../graphql/answers'
import type { AgentProfile } from '../../graphql/operation-types'
import { isLike } from '../../ui/search-options'

export type ProfileChoice = AgentProfile | 'NOT_TOLD'

const choiceOf = ({ profile }: RosterAgent): ProfileChoice =>
  profile ?? 'NOT_TOLD'

const profiles: ProfileChoice[] = ['AGENT', 'ADMINISTRATOR']

/** What people can be told apart by; nothing where the partner tells nobody's profile. */
export const profileChoices = (members: RosterAgent[]): ProfileChoice[] => {
  const notTold = members.filter(({ profile }) => profile === null).length

  if (notTold === members.length) return []

  return notTold === 0 ? profiles : [...profiles, 'NOT_TOLD']
}

/** By name, e-mail or department, whatever the accents, and by profile. */
export const isShown = (
  member: RosterAgent,
  search: string,
  wanted: ProfileChoice | ''
): boolean => {
  const { name, email, department } = member

  return (
    (wanted === '' || wanted === choiceOf(member)) &&
    isLike(search, [name, email ?? '', department ?? ''].join(' '))
  )
}
