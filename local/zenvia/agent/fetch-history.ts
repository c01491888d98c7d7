import { z } from 'zod'

import type { History, Interaction } from '../model'
import type { Sandbox } from '../sandbox'

const answer = z.object({
  messages: z.array(
    z.object({
      time: z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
      direction: z.enum(['CLIENT', 'AGENT']),
      content: z.string(),
    })
  ),
})

const read = async (
  { send }: Sandbox,
  url: string
): Promise<Omit<History, 'id'>> => {
  try {
    const { status, body } = await send(url, { method: 'GET', headers: {} })

    return status === 200
      ? answer.parse(JSON.parse(body))
      : { messages: [], problem: `The address answered ${status}` }
  } catch (error) {
    return {
      messages: [],
      problem: error instanceof Error ? error.message : 'No answer',
    }
  }
}

/** What was said before, from the address that the start gave; it is asked for without any credentials. */
export const fetchHistory = async (
  sandbox: Sandbox,
  { id, external_history: url }: Interaction
): Promise<void> => {
  if (url) sandbox.db.histories.put({ id, ...(await read(sandbox, url)) })
}
