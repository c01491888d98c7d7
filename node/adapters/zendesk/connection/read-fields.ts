import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import { parsePhoneNumber } from '../../../domain/phone-number'
import type { UserError } from '../../../domain/user-error'
import { userError } from '../../../domain/user-error'
import { DEFAULT_TAG } from './connection'
import { subdomainOf } from './subdomain'

type Read<Value> = Result<Value, UserError>

const EMAIL = /^[^\s@:]+@[^\s@:.]+\.[^\s@:]+$/
const TAG = /^[a-z0-9_-]{1,80}$/
const GROUP_ID = /^\d{1,20}$/

export const readRequired = (value: string, field: string): Read<string> =>
  value === '' ? err(userError('ZENDESK_FIELD_REQUIRED', field)) : ok(value)

export const readSubdomain = (address: string): Read<string> =>
  readRequired(address, 'address').andThen((written) => {
    const subdomain = subdomainOf(written)

    return subdomain === undefined
      ? err(
          userError('ZENDESK_ADDRESS_INVALID', 'address', {
            example: 'minhaloja.zendesk.com',
          })
        )
      : ok(subdomain)
  })

export const readEmail = (email: string): Read<string> =>
  readRequired(email, 'email').andThen((written) =>
    EMAIL.test(written)
      ? ok(written)
      : err(userError('ZENDESK_EMAIL_INVALID', 'email'))
  )

/** One tag: a blank inside would make Zendesk look for two. */
export const readTag = (tag: string): Read<string> => {
  const written = tag.toLowerCase() || DEFAULT_TAG

  return TAG.test(written)
    ? ok(written)
    : err(userError('ZENDESK_TAG_INVALID', 'tag', { example: DEFAULT_TAG }))
}

export const readStoreNumber = (number: string): Read<string | undefined> =>
  number === ''
    ? ok(undefined)
    : parsePhoneNumber(number).mapErr(({ code, values }) =>
        userError(code, 'accountPhoneNumber', values)
      )

export const readGroupId = (groupId: string): Read<string | undefined> =>
  groupId === '' || GROUP_ID.test(groupId)
    ? ok(groupId || undefined)
    : err(userError('ZENDESK_GROUP_INVALID', 'groupId'))
