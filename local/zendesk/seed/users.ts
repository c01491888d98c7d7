import type { CustomRole } from '../account/access'
import type { User } from '../users/user'
import type { Sandbox } from '../sandbox'
import { nextId } from '../sandbox'
import { blankUser } from '../users/create-user'

export const EMAILS = {
  integration: 'integration@livestore-sandbox.example',
  agent: 'carla@livestore-sandbox.example',
  agentWithoutRules: 'diego@livestore-sandbox.example',
  lightAgent: 'lia@livestore-sandbox.example',
  endUser: 'paula@shopper.example',
} as const

const RULES = [
  'manage_triggers',
  'manage_business_rules',
  'manage_ticket_fields',
  'manage_extensions_and_channels',
]

const role = (
  sandbox: Sandbox,
  {
    name,
    role_type,
    may,
    mayManageUsers = may,
  }: {
    name: string
    role_type: number
    may: boolean
    mayManageUsers?: boolean
  }
): CustomRole => {
  const custom: CustomRole = {
    id: nextId(sandbox),
    name,
    description: '',
    role_type,
    configuration: {
      ...Object.fromEntries(RULES.map((permission) => [permission, may])),
      end_user_profile_access: mayManageUsers ? 'full' : 'readonly',
      ticket_comment_access: role_type === 1 ? 'none' : 'public',
      ticket_editing: role_type !== 1,
    },
  }
  sandbox.db.customRoles.put(custom)

  return custom
}

const person = (sandbox: Sandbox, facts: Partial<User>): User => {
  const user = { ...blankUser(sandbox), verified: true, ...facts }
  sandbox.db.users.put(user)
  return user
}

const agentFacts: Partial<User> = {
  role: 'agent',
  restricted_agent: false,
  ticket_restriction: null,
}

const seedAgents = (sandbox: Sandbox): User[] => {
  const staff = role(sandbox, { name: 'Staff', role_type: 0, may: false })
  const support = role(sandbox, {
    name: 'Support',
    role_type: 0,
    may: false,
    mayManageUsers: true,
  })
  const light = role(sandbox, { name: 'Light agent', role_type: 1, may: false })

  return [
    person(sandbox, {
      ...agentFacts,
      name: 'Carla Mendes',
      email: EMAILS.agent,
      role_type: 0,
      custom_role_id: staff.id,
    }),
    person(sandbox, {
      ...agentFacts,
      name: 'Diego Ramos',
      email: EMAILS.agentWithoutRules,
      role_type: 0,
      custom_role_id: support.id,
    }),
    person(sandbox, {
      ...agentFacts,
      name: 'Lia Torres',
      email: EMAILS.lightAgent,
      role_type: 1,
      custom_role_id: light.id,
      only_private_comments: true,
    }),
  ]
}

/** Returns the id of the administrator in whose name the app calls. */
export const seedUsers = (sandbox: Sandbox): number => {
  const integration = person(sandbox, {
    ...agentFacts,
    name: 'Live Support',
    email: EMAILS.integration,
    role: 'admin',
    role_type: 4,
  })
  const agents = [integration, ...seedAgents(sandbox)]
  person(sandbox, { name: 'Paula Nunes', email: EMAILS.endUser })
  const group = {
    id: nextId(sandbox),
    name: 'Support',
    is_public: true,
    agents: agents.map((user) => user.id),
  }
  sandbox.db.groups.put(group)
  sandbox.db.groups.put({ ...group, id: nextId(sandbox), name: 'Returns' })
  agents.forEach((user) =>
    sandbox.db.users.put({ ...user, default_group_id: group.id })
  )

  return integration.id
}
