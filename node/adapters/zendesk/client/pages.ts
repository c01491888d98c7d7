import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import { z } from 'zod'

import type { ZendeskCall, ZendeskRequest } from './call'
import type { ZendeskFailure } from './failure'

const cursor = {
  meta: z
    .object({
      has_more: z.boolean().catch(false),
      after_cursor: z.string().nullish().catch(undefined),
    })
    .optional()
    .catch(undefined),
}

/** A page of a list, of which the caller reads these members. */
export const pageOf = <Members extends z.core.$ZodShape>(members: Members) =>
  z.object({ ...cursor, ...members })

type Cursor = z.infer<z.ZodObject<typeof cursor>>

const PAGE_SIZE = '100'
const MAX_PAGES = 100

/** The pages of a list that Zendesk hands out by cursor, until its end or one that is `enough`. */
export const readPages = async <Page extends Cursor>(
  call: ZendeskCall,
  { path, query }: Pick<ZendeskRequest, 'path' | 'query'>,
  schema: z.ZodType<Page>,
  enough: (page: Page) => boolean = () => false
): Promise<Result<Page[], ZendeskFailure>> => {
  const pages: Page[] = []
  let after: string | null | undefined

  do {
    const answer = await call(
      {
        method: 'GET',
        path,
        query: {
          ...query,
          'page[size]': PAGE_SIZE,
          ...(after ? { 'page[after]': after } : {}),
        },
      },
      schema
    )

    if (answer.isErr()) return err(answer.error)

    const { meta } = answer.value

    pages.push(answer.value)
    after =
      meta?.has_more && !enough(answer.value) ? meta.after_cursor : undefined
  } while (after && pages.length < MAX_PAGES)

  return ok(pages)
}
