import type { IOContext } from '@vtex/api'

/** Where VTEX IO's own systems answer an app, as the runtime's `InfraClient` has it. */
export const infraAddress = (
  system: string,
  { account, workspace }: Pick<IOContext, 'account' | 'workspace'>
): string => `http://infra.io.vtex.com/${system}/${account}/${workspace}`
