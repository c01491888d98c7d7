import type { AgentProfile } from '../../graphql/schema-types'
import type { Member } from './use-roster'

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()

/** By name, e-mail or department, whatever the accents, and by profile. */
export const isShown = (
  { name, email, department, profile }: Member,
  search: string,
  wanted: AgentProfile | ''
): boolean => {
  const text = plain([name, email ?? '', department ?? ''].join(' '))

  return (
    (wanted === '' || wanted === profile) && text.includes(plain(search.trim()))
  )
}
