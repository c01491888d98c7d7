import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import { z } from 'zod'

import type { TeamMember } from '../../../ports/partner-account'
import type { ZenviaFailure } from '../client/failure'
import { idSchema } from '../client/wire'
import type { ZenviaCall } from '../client/zenvia-client'
import { flag, profileOf } from './store-agents'

const PAGE_SIZE = 100
const MAX_PAGES = 100

const pageSchema = z.object({
  agents: z.array(
    z.object({
      id: idSchema,
      profile: z.unknown().optional(),
      active: flag.optional(),
      departments: z
        .array(z.object({ name: z.string() }))
        .nullish()
        .catch(undefined),
    })
  ),
})

type ListedAgent = z.infer<typeof pageSchema>['agents'][number]

/** Calls with the partner token, about one account. */
export interface PartnerAccess {
  call: ZenviaCall
  accountId: string
}

type AccountAgent = Pick<TeamMember, 'profile' | 'department'>

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

/** By id, an account's agents as the partner API alone tells of them. */
export const listAccountAgents = async ({
  call,
  accountId,
}: PartnerAccess): Promise<Result<Map<string, ListedAgent>, ZenviaFailure>> => {
  const found = new Map<string, ListedAgent>()

  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const read = await readPage(call, accountId, page)

    if (read.isErr()) return err(read.error)

    const { agents } = read.value
    const known = found.size

    for (const agent of agents) found.set(agent.id, agent)

    if (agents.length < PAGE_SIZE || found.size === known) break
  }

  return ok(found)
}

/** By id, the profiles and all of the departments of an account's agents. */
export const readAccountAgents = async (
  partner: PartnerAccess
): Promise<Result<Map<string, AccountAgent>, ZenviaFailure>> => {
  const listed = await listAccountAgents(partner)

  return listed.map(
    (agents) =>
      new Map([...agents].map(([id, agent]) => [id, accountAgent(agent)]))
  )
}
