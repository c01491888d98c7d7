/** What the served page tells its script. */
export interface ShellConfiguration {
  account: string
  workspace: string
  graphqlPath: string
  users: string[]
  signedInAs: string
}
