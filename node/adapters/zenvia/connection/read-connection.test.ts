import type { StoredConnection } from '../../../ports/connection-draft'
import { readConnection } from './read-connection'

const stored: StoredConnection = {
  connection: {
    departmentId: '1545',
    partnerAccountId: '48211',
    previousKeyValidUntil: ['2026-11-20T13:00:00.000Z'],
  },
  secretNames: ['apiToken', 'webhookKey'],
}

const read = (input: unknown, was?: StoredConnection) =>
  readConnection(input, was, { secret: (bytes) => `a key of ${bytes} bytes` })

const faults = (input: unknown, was?: StoredConnection) =>
  read(input, was)
    ._unsafeUnwrapErr()
    .map(({ code, field }) => `${code} ${field}`)

it('takes a first token, trimmed, and makes the key of the webhook’s address', () => {
  expect(read({ apiToken: ' token-1 ' })._unsafeUnwrap()).toEqual({
    connection: {},
    newSecrets: {
      apiToken: 'token-1',
      webhookKey: 'a key of 32 bytes',
    },
    droppedSecrets: [],
    lacking: 'zenvia.no-department',
  })
})

it('keeps what is left out', () => {
  expect(read({ departmentId: '1546' }, stored)._unsafeUnwrap()).toEqual({
    connection: { ...stored.connection, departmentId: '1546' },
    newSecrets: {},
    droppedSecrets: [],
  })
  expect(
    read({ apiToken: null, partnerToken: '' }, stored)._unsafeUnwrap()
  ).toMatchObject({ connection: stored.connection, newSecrets: {} })
})

it('takes away an id that is emptied', () => {
  expect(
    read({ partnerAccountId: '' }, stored)._unsafeUnwrap().connection
  ).not.toHaveProperty('partnerAccountId')
})

const withPartnerToken: StoredConnection = {
  ...stored,
  secretNames: [...stored.secretNames, 'partnerToken'],
}

it.each([
  [{ partnerToken: 'reseller' }, 'partnerToken', []],
  [{ partnerAccountId: '48212' }, 'partnerAccountId', ['partnerToken']],
  [{ partnerAccountId: '' }, 'partnerAccountId', ['partnerToken']],
  [{ partnerToken: 'x', partnerAccountId: '48212' }, 'partnerToken', []],
  [{ partnerAccountId: '48211' }, undefined, []],
  [{ departmentId: '7' }, undefined, []],
])(
  'leaves to the VTEX team what is theirs, and no token at another account: %j',
  (input, field, dropped) => {
    const draft = read(input, withPartnerToken)._unsafeUnwrap()

    expect(draft.ofVtexTeam).toBe(field)
    expect(draft.droppedSecrets).toEqual(dropped)
  }
)

it('takes what the VTEX team enters', () => {
  expect(
    read(
      { partnerToken: 'reseller', partnerAccountId: '48212' },
      stored
    )._unsafeUnwrap()
  ).toMatchObject({
    connection: { partnerAccountId: '48212' },
    newSecrets: { partnerToken: 'reseller' },
  })
})

it('refuses each field by itself', () => {
  expect(faults({})).toEqual(['REQUIRED apiToken'])
  expect(
    faults(
      {
        apiToken: 'two words',
        partnerToken: 'tab\there',
        departmentId: 'sales',
        partnerAccountId: '-1',
      },
      stored
    )
  ).toEqual([
    'ZENVIA_TOKEN_INVALID apiToken',
    'ZENVIA_TOKEN_INVALID partnerToken',
    'ZENVIA_ID_INVALID departmentId',
    'ZENVIA_ID_INVALID partnerAccountId',
  ])
  expect(faults({ apiToken: 7 })).toEqual(['INVALID_INPUT apiToken'])
})
