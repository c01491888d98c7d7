import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import { z } from 'zod'

import type { TeamMember } from '../../../ports/partner-account'
import type { ZenviaFailure } from '../client/failure'
import { idSchema } from '../client/wire'
import type { ZenviaCall } from '../client/zenvia-client'
import { profileOf } from './store-agents'

const PAGE_SIZE = 100
const MAX_PAGES = 100

const pageSchema = z.object({
  agents: z.array(
    z.object({
      id: idSchema,
      profile: z.unknown().optional(),
      departments: z
        .array(z.object({ name: z.string() }))
        .nullish()
        .catch(undefined),
    })
  ),
})

type ListedAgent = z.infer<typeof pageSchema>['agents'][number]

export type AccountAgent = Pick<TeamMember, 'profile' | 'department'>

const accountAgent = ({ profile, departments }: ListedAgent): AccountAgent => ({
  ...profileOf(profile),
  ...(departments?.length
    ? { department: departments.map(({ name }) => name).join(', ') }
    : {}),
})

const readPage = (call: ZenviaCall, accountId: string, page: number) =>
  call(
    {
      method: 'GET',
      path: '/partner/api/agents',
      query: {
        account_id: accountId,
        page: String(page),
        limit: String(PAGE_SIZE),
      },
    },
    pageSchema
  )

/** By id, what the partner API alone tells of an account's agents: their profiles and all of their departments. */
export const readAccountAgents = async (
  call: ZenviaCall,
  accountId: string
): Promise<Result<Map<string, AccountAgent>, ZenviaFailure>> => {
  const found = new Map<string, AccountAgent>()

  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const read = await readPage(call, accountId, page)

    if (read.isErr()) return err(read.error)

    const { agents } = read.value
    const known = found.size

    for (const agent of agents) found.set(agent.id, accountAgent(agent))

    if (agents.length < PAGE_SIZE || found.size === known) break
  }

  return ok(found)
}
