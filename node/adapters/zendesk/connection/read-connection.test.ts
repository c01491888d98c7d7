import { readConnection } from './read-connection'

const token = {
  address: 'https://acme.zendesk.com/agent',
  authentication: 'API_TOKEN',
  email: ' ana@acme.example ',
  apiToken: ' token-1 ',
}

const client = {
  address: 'acme',
  authentication: 'OAUTH_CLIENT',
  oauthClientId: 'live-support',
  oauthClientSecret: 'secret-1',
}

const stored = {
  connection: {
    subdomain: 'acme',
    authentication: 'API_TOKEN',
    email: 'ana@acme.example',
    tag: 'loja',
    accountPhoneNumber: '+5511900000000',
    groupId: '211',
  },
  secretNames: ['apiToken', 'webhookToken', 'webhookSigningSecret'],
}

const refusals = (input: unknown, known?: typeof stored) =>
  readConnection(input, known)
    ._unsafeUnwrapErr()
    .map(({ code, field }) => [code, field])

describe('a first connection', () => {
  it('by API token keeps what it needs and no more', () => {
    expect(
      readConnection({ ...token, oauthClientId: 'left over' })._unsafeUnwrap()
    ).toEqual({
      connection: {
        subdomain: 'acme',
        authentication: 'API_TOKEN',
        email: 'ana@acme.example',
        tag: 'vtex-chatbot',
      },
      newSecrets: { apiToken: 'token-1' },
      droppedSecrets: [],
      newAccount: false,
    })
  })

  it('by OAuth client takes the optional fields', () => {
    const draft = readConnection({
      ...client,
      tag: 'Loja_Centro-1',
      accountPhoneNumber: '+55 11 90000-0000',
      groupId: '211',
    })._unsafeUnwrap()

    expect(draft.connection).toEqual({
      subdomain: 'acme',
      authentication: 'OAUTH_CLIENT',
      oauthClientId: 'live-support',
      tag: 'loja_centro-1',
      accountPhoneNumber: '+5511900000000',
      groupId: '211',
    })
    expect(draft.newSecrets).toEqual({ oauthClientSecret: 'secret-1' })
  })

  it('names everything that is missing at once', () => {
    expect(refusals({})).toEqual([
      ['ZENDESK_FIELD_REQUIRED', 'address'],
      ['ZENDESK_FIELD_REQUIRED', 'authentication'],
    ])
    expect(refusals({ authentication: 'API_TOKEN' })).toEqual([
      ['ZENDESK_FIELD_REQUIRED', 'address'],
      ['ZENDESK_FIELD_REQUIRED', 'email'],
      ['ZENDESK_FIELD_REQUIRED', 'apiToken'],
    ])
    expect(
      refusals({ ...client, oauthClientId: ' ', oauthClientSecret: ' ' })
    ).toEqual([
      ['ZENDESK_FIELD_REQUIRED', 'oauthClientId'],
      ['ZENDESK_FIELD_REQUIRED', 'oauthClientSecret'],
    ])
  })

  it.each([
    ['ZENDESK_ADDRESS_INVALID', 'address', 'acme.zendesk.com.evil.com'],
    ['ZENDESK_EMAIL_INVALID', 'email', 'ana'],
    ['ZENDESK_TAG_INVALID', 'tag', 'two tags'],
    ['INVALID_PHONE_NUMBER', 'accountPhoneNumber', '12'],
    ['ZENDESK_GROUP_INVALID', 'groupId', 'group'],
    ['ZENDESK_INPUT_INVALID', 'authentication', 'PASSWORD'],
    ['ZENDESK_INPUT_INVALID', 'apiToken', 12],
  ])('is refused with %s at %s for %j', (code, field, value) => {
    expect(refusals({ ...token, [field]: value })).toEqual([[code, field]])
  })

  it.each([
    ['address', 'evil.com', { example: 'minhaloja.zendesk.com' }],
    ['accountPhoneNumber', '12', { example: '+55 11 98888-7777' }],
    ['tag', 'a b', { example: 'vtex-chatbot' }],
  ])('shows what %s should look like', (field, value, values) => {
    const [error] = readConnection({
      ...token,
      [field]: value,
    })._unsafeUnwrapErr()

    expect(error?.values).toEqual(values)
  })

  it('is refused when it is no object', () => {
    expect(refusals('acme')).toEqual([['ZENDESK_INPUT_INVALID', undefined]])
  })
})

describe('a later change', () => {
  it('keeps every field and secret that is left out', () => {
    expect(readConnection({}, stored)._unsafeUnwrap()).toEqual({
      connection: stored.connection,
      newSecrets: {},
      droppedSecrets: [],
      newAccount: false,
    })
  })

  it('takes away optional fields that are emptied, and no others', () => {
    const draft = readConnection(
      {
        tag: '',
        accountPhoneNumber: null,
        groupId: '',
        apiToken: '',
        email: null,
      },
      stored
    )._unsafeUnwrap()

    expect(draft).toMatchObject({
      connection: {
        subdomain: 'acme',
        authentication: 'API_TOKEN',
        email: 'ana@acme.example',
        tag: 'vtex-chatbot',
      },
      newSecrets: {},
      droppedSecrets: [],
    })
    expect(Object.keys(draft.connection)).not.toContain('groupId')
    expect(Object.keys(draft.connection)).not.toContain('accountPhoneNumber')
  })

  it('to the other way drops the old way’s secret only', () => {
    const draft = readConnection(
      { ...client, address: undefined },
      stored
    )._unsafeUnwrap()

    expect(draft.droppedSecrets).toEqual(['apiToken'])
    expect(draft.newSecrets).toEqual({ oauthClientSecret: 'secret-1' })
    expect(draft.connection).not.toHaveProperty('email')
  })

  it('to another account sends it no secret of the old one', () => {
    expect(refusals({ address: 'other' }, stored)).toEqual([
      ['ZENDESK_FIELD_REQUIRED', 'apiToken'],
    ])
    expect(
      readConnection(
        { address: 'other', apiToken: 'token-2' },
        stored
      )._unsafeUnwrap()
    ).toMatchObject({
      connection: { subdomain: 'other' },
      newSecrets: { apiToken: 'token-2' },
      droppedSecrets: ['webhookToken', 'webhookSigningSecret'],
      newAccount: true,
    })
  })

  it('asks for no secret again because another field is wrong', () => {
    expect(refusals({ tag: 'a b', address: 'a b' }, stored)).toEqual([
      ['ZENDESK_ADDRESS_INVALID', 'address'],
      ['ZENDESK_TAG_INVALID', 'tag'],
    ])
  })
})
