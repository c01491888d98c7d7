import type { Result } from 'neverthrow'
import { err } from 'neverthrow'

import type { HttpStream } from '../../../ports/outbound-http'
import type { PartnerFile } from '../../../ports/partner'
import type { ZendeskFailure } from '../client/failure'
import type { ZendeskContext, Task } from '../relay/context'
import { taskOf } from '../relay/context'
import type { FileFailure } from './follow'
import { follow } from './follow'
import { agentFilePolicies } from './agent-file-policies'

const failureOf = (failure: FileFailure): ZendeskFailure => {
  if (failure.kind === 'NO_ANSWER') {
    return { kind: 'RETRY', ambiguous: false, detail: failure.detail }
  }

  if (failure.kind === 'REFUSED' && failure.status >= 429) {
    return { kind: 'RETRY', ambiguous: false, detail: `${failure.status}` }
  }

  return {
    kind: 'REFUSED',
    code: 'zendesk.file-gone',
    detail:
      failure.kind === 'REFUSED' ? `${failure.status}` : 'No policy covers it',
  }
}

const nameIn = (disposition: string | undefined): string | undefined =>
  /filename="([^"]+)"/i.exec(disposition ?? '')?.[1]

const fileOf = ({ stream, headers }: HttpStream): PartnerFile => {
  const length = Number(headers['content-length'])
  const fileName = nameIn(headers['content-disposition'])
  const contentType = headers['content-type']

  return {
    stream,
    ...(contentType ? { contentType } : {}),
    ...(fileName ? { fileName } : {}),
    ...(length > 0 ? { contentLength: length } : {}),
  }
}

const open = async (
  { context, remainingMs }: Task,
  url: string
): Promise<Result<HttpStream, ZendeskFailure>> => {
  const { client, http } = context
  const header = await client.authorization.header(remainingMs())

  if (header.isErr()) return err(header.error)

  const opened = await follow(http, {
    url,
    policies: agentFilePolicies,
    authorizationFor: (host) =>
      host === client.host ? header.value : undefined,
    timeoutMs: remainingMs(),
  })

  return opened.mapErr(failureOf)
}

/** An agent's file. The account's credentials go to the account's own host and nowhere else. */
export const openAgentFile = async (
  context: ZendeskContext,
  url: string,
  timeoutMs: number
): Promise<Result<PartnerFile, ZendeskFailure>> =>
  (await open(taskOf(context, timeoutMs), url)).map(fileOf)
