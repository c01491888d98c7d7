import type { Result } from 'neverthrow'
import { z } from 'zod'

import type { ZendeskCall, ZendeskRequest } from '../client/call'
import type { ZendeskFailure } from '../client/failure'
import { pageOf, readPages } from '../client/pages'
import { idSchema } from '../client/wire'

type Answer<Value> = Promise<Result<Value, ZendeskFailure>>

/** One kind of object: where it is and how the API wraps it. */
interface Shape<Found> {
  path: string
  /** Webhooks are called without one. */
  ending: '.json' | ''
  /** The member of a body that holds one, and of a list that holds many. */
  names: { one: string; many: string }
  found: z.ZodType<Found>
}

const memberOf = (body: unknown, name: string): unknown =>
  typeof body === 'object' && body !== null
    ? Reflect.get(body, name)
    : undefined

const inside = <Value>(name: string, schema: z.ZodType<Value>) =>
  z.preprocess((body) => memberOf(body, name), schema)

const madeSchema = z.object({ id: idSchema })

/** The calls that every kind of object has. */
export const rest = <Found extends { id: string }>(shape: Shape<Found>) => {
  const { path, ending, names, found } = shape
  const address = (id: string): string => `${path}/${id}${ending}`

  const page = z.preprocess(
    (body) => ({
      meta: memberOf(body, 'meta'),
      items: memberOf(body, names.many),
    }),
    pageOf({ items: z.array(found) })
  )

  const write = async (
    call: ZendeskCall,
    request: ZendeskRequest
  ): Answer<void> => (await call(request, z.unknown())).map(() => undefined)

  return {
    show: (call: ZendeskCall, id: string): Answer<Found> =>
      call({ method: 'GET', path: address(id) }, inside(names.one, found)),
    list: async (
      call: ZendeskCall,
      query?: Record<string, string>
    ): Answer<Found[]> =>
      (await readPages(call, { path: `${path}${ending}`, query }, page)).map(
        (pages) => pages.flatMap(({ items }) => items)
      ),
    create: async (call: ZendeskCall, desired: object): Answer<string> =>
      (
        await call(
          {
            method: 'POST',
            path: `${path}${ending}`,
            json: { [names.one]: desired },
          },
          inside(names.one, madeSchema)
        )
      ).map(({ id }) => id),
    change: (
      call: ZendeskCall,
      id: string,
      by: { method: 'PUT' | 'PATCH'; desired: object }
    ): Answer<void> =>
      write(call, {
        method: by.method,
        path: address(id),
        json: { [names.one]: by.desired },
      }),
    remove: (call: ZendeskCall, id: string): Answer<void> =>
      write(call, { method: 'DELETE', path: address(id) }),
  }
}
