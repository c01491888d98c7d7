import type { Result } from 'neverthrow'
import { err } from 'neverthrow'

import type { PartnerFile } from '../../../ports/partner'
import { openFile } from '../../http/open-file'
import type { ZendeskFailure } from '../client/failure'
import type { ZendeskContext } from '../relay/context'
import { taskOf } from '../relay/context'
import { agentFilePolicies } from './agent-file-policies'

/** An agent's file. The account's credentials go to the account's own host and nowhere else. */
export const openAgentFile = async (
  context: ZendeskContext,
  url: string,
  timeoutMs: number
): Promise<Result<PartnerFile, ZendeskFailure>> => {
  const { client, http } = context
  const { remainingMs } = taskOf(context, timeoutMs)
  const header = await client.authorization.header(remainingMs())

  if (header.isErr()) return err(header.error)

  return openFile(
    http,
    {
      url,
      policies: agentFilePolicies,
      authorizationFor: (host) =>
        host === client.host ? header.value : undefined,
      timeoutMs: remainingMs(),
    },
    'zendesk.file-gone'
  )
}
