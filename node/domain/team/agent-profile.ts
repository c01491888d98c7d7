/** What a person may do for the store at the partner: an agent answers, an administrator also manages the account. */
export type AgentProfile = 'AGENT' | 'ADMINISTRATOR'
