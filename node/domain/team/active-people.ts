import type { AgentProfile } from './agent-profile'

interface Person {
  name: string
  /** Absent where the partner does not tell it. */
  profile?: AgentProfile
  active: boolean
}

export interface ActivePeople {
  /** Everybody active who is not known to be an administrator. */
  agents: number
  /** Absent where the partner told nobody's profile. */
  administrators?: number
  names: string[]
}

/** Those who use licenses. Agents and administrators together are all of them. */
export const activePeople = (people: Person[]): ActivePeople => {
  const active = people.filter((person) => person.active)
  const told = active.filter(({ profile }) => profile !== undefined)
  const administrators = told.filter(
    ({ profile }) => profile === 'ADMINISTRATOR'
  ).length

  return {
    agents: active.length - administrators,
    ...(active.length === 0 || told.length > 0 ? { administrators } : {}),
    names: active.map(({ name }) => name),
  }
}
