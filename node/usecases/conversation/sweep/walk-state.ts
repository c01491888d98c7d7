import { z } from 'zod'

import { parseJson } from '../../../domain/parse-json'
import type { Ports } from '../../../ports/ports'

const shape = z.object({
  due: z.string().optional(),
  open: z.string().optional(),
})

/** Where the next sweep goes on in the lists of due and of open conversations; absent is the beginning. */
export type WalkState = z.infer<typeof shape>

/** The beginning, when it is not known where the last sweep stopped. */
export const readWalkState = async (
  ports: Pick<Ports, 'index'>
): Promise<WalkState> => {
  const read = await ports.index.readWalk()
  const text = read.unwrapOr(undefined)

  return shape.safeParse(parseJson(text ?? '')).data ?? {}
}

export const writeWalkState = async (
  ports: Pick<Ports, 'index' | 'log'>,
  state: WalkState
): Promise<void> => {
  const written = await ports.index.writeWalk(JSON.stringify(state))

  if (written.isErr()) {
    ports.log.warn('The sweep could not note where it stopped', {
      detail: written.error.detail,
    })
  }
}
