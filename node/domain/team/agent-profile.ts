/** What a person may do at the partner's desk: an agent answers, an administrator also manages the desk. */
export type AgentProfile = 'AGENT' | 'ADMINISTRATOR'
