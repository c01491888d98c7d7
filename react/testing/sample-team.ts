import type { LicenseUsage, Roster } from '../graphql/answers'

/** Three people with two licenses. */
export const sampleUsage: LicenseUsage = {
  partner: 'ZENVIA',
  requested: 3,
  applied: 2,
  activeAgents: 2,
  activeAdministrators: 1,
  overLicense: ['Davi Souza'],
  history: [],
  userErrors: [],
}

export const sampleRoster: Roster = {
  agents: [
    {
      agentId: '1',
      name: 'Marina Lopes',
      email: 'marina@loja.example',
      profile: 'AGENT',
      department: 'Vendas',
      online: true,
      active: true,
    },
  ],
  canInvite: true,
  canDeactivate: true,
  canReactivate: true,
  userErrors: [],
}
