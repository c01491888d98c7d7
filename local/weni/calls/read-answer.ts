import { z } from 'zod'

import { parseJson } from '../../parse-json'
import type { Answer } from './call-ticketer'

const instant = z.iso.datetime({ offset: true })

/** A field of a wrong type fails the decoding of the whole body, as it does in Go. */
const opened = z.looseObject({
  external_id: z.string().min(1),
  created_at: instant.optional(),
})

const conflict = z.looseObject({
  details: z.looseObject({ external_id: z.string().min(1) }),
})

/** The external id of a ticket that was opened, or that was there already. */
export const openedId = ({ status, body }: Answer): string | undefined => {
  if (status === 409) {
    return conflict.safeParse(parseJson(body)).data?.details.external_id
  }

  return status < 400
    ? opened.safeParse(parseJson(body)).data?.external_id
    : undefined
}

const isSuccess = ({ status }: Answer): boolean => status >= 200 && status < 300

/** 2xx with nothing or an object in it; HTML is a failure. */
export const isTaken = (answer: Answer): boolean =>
  isSuccess(answer) &&
  (answer.body === '' ||
    z.looseObject({}).safeParse(parseJson(answer.body)).success)

export const isClosed = (answer: Answer): boolean =>
  isSuccess(answer) || answer.status === 409
