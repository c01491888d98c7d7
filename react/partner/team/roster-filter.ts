import type { AgentProfile } from '../../graphql/schema-types'
import type { Member } from './use-roster'

export type ProfileChoice = AgentProfile | 'NOT_TOLD'

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()

const choiceOf = ({ profile }: Member): ProfileChoice => profile ?? 'NOT_TOLD'

const profiles: ProfileChoice[] = ['AGENT', 'ADMINISTRATOR']

/** What people can be told apart by; nothing where the partner tells nobody's profile. */
export const profileChoices = (members: Member[]): ProfileChoice[] => {
  const notTold = members.filter(({ profile }) => profile === null).length

  if (notTold === members.length) return []

  return notTold === 0 ? profiles : [...profiles, 'NOT_TOLD']
}

/** By name, e-mail or department, whatever the accents, and by profile. */
export const isShown = (
  member: Member,
  search: string,
  wanted: ProfileChoice | ''
): boolean => {
  const { name, email, department } = member
  const text = plain([name, email ?? '', department ?? ''].join(' '))

  return (
    (wanted === '' || wanted === choiceOf(member)) &&
    text.includes(plain(search.trim()))
  )
}
