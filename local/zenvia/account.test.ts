import type { TestZenvia } from './testing/test-zenvia'
import { openTestZenvia } from './testing/test-zenvia'

let zenvia: TestZenvia

beforeEach(async () => {
  zenvia = await openTestZenvia()
})

afterEach(() => zenvia.close())

const CORE = '/core/api/v1'

describe('what is refused', () => {
  it.each([
    [{ department_id: '1545' }, 'department_id'],
    [{ department_id: 1 }, 'Department not found'],
    [{ department_id: 1547 }, 'The department is not active'],
    [{ media_type: 'FAX' }, 'media_type'],
    [{ external_history: 'no address' }, 'external_history'],
    [{ token: 'wrong' }, 'Invalid token'],
    [{ token: undefined }, 'Invalid token'],
  ])('a start with %p', async (more, words) => {
    const { apiToken: token } = zenvia.sandbox().credentials
    const { status, body, at } = await zenvia.api(
      'POST',
      `${CORE}/interactions`,
      { token, department_id: 1545, ...more }
    )

    expect([status, (body as { status: number }).status]).toEqual([200, 422])
    expect(at('message')).toContain(words)
  })

  it('a token in a header', async () => {
    const { status, at } = await zenvia.api('GET', '/api/external/departments')

    expect([status, at('status'), at('message')]).toEqual([
      200,
      422,
      'Invalid token',
    ])
  })

  it('a contact without an e-mail', async () => {
    const { apiToken: token } = zenvia.sandbox().credentials
    const contact = { token, department_id: 1545, content: 'Call me' }
    const refused = await zenvia.api('POST', `${CORE}/offcontact`, {
      ...contact,
      customer: { name: 'Ana' },
    })
    const taken = await zenvia.api('POST', `${CORE}/offcontact`, {
      ...contact,
      customer: { email: 'ana@example.com' },
    })

    expect(refused.at('status')).toBe(422)
    expect(taken.body).toEqual({
      message: 'Contact created',
      interaction_hash: expect.any(String),
      status: 200,
    })
  })
})

describe('the partner API', () => {
  const query = (more = '') => {
    const { partnerToken, accountId } = zenvia.sandbox().credentials

    return `?token=${partnerToken}&account_id=${accountId}${more}`
  }

  it('changes licenses, and tells of none', async () => {
    const { partnerToken: token, accountId } = zenvia.sandbox().credentials
    const changed = await zenvia.api(
      'PUT',
      `/partner/api/accounts/${accountId}`,
      { token, license_quantity: 12 }
    )
    const listed = await zenvia.api('GET', `/partner/api/accounts${query()}`)
    const admin = await zenvia.page('GET', '/sandbox/admin')

    expect(changed.body).toEqual({ status: 200, success: true })
    expect(listed.at('data.0.name')).toBe('Livestore')
    expect(listed.text).not.toContain('license')
    expect(admin.at('account.licenses')).toBe(12)
  })

  it('lists agents with their profiles, a page at a time', async () => {
    const page = await zenvia.api(
      'GET',
      `/partner/api/agents${query('&limit=2&page=2')}`
    )

    expect(page.at('agents')).toEqual([
      expect.objectContaining({ name: 'Paula Reis', profile: 'ADMIN' }),
    ])
  })

  it('refuses with HTTP 200', async () => {
    const { apiToken } = zenvia.sandbox().credentials
    const refused = await zenvia.api(
      'GET',
      `/partner/api/agents?token=${apiToken}`
    )

    expect(refused.status).toBe(200)
    expect(refused.body).toEqual({
      status: 200,
      success: false,
      errors: 'Invalid token',
    })
  })
})

describe('the administration page', () => {
  it('makes a token that takes the place of the one before', async () => {
    const before = zenvia.sandbox().credentials.apiToken

    await zenvia.page('POST', '/sandbox/admin/token')

    const read = (token: string) =>
      zenvia.api('GET', `/api/external/departments?token=${token}`)

    expect((await read(before)).at('status')).toBe(422)
    expect(
      (await read(zenvia.sandbox().credentials.apiToken)).at('0.name')
    ).toBe('Atendimento')
  })

  it('sends nothing while no webhook address is typed in', async () => {
    await zenvia.page('POST', '/sandbox/admin/webhook', { url: '' })

    const { apiToken: token } = zenvia.sandbox().credentials
    const started = await zenvia.api('POST', `${CORE}/interactions`, {
      token,
      department_id: 1545,
    })

    expect(started.at('message')).toBe('Interaction created')
    expect(await zenvia.told()).toEqual([])
  })

  it('adds and switches departments and agents', async () => {
    await zenvia.page('POST', '/sandbox/admin/departments', { name: 'Trocas' })
    await zenvia.page('POST', '/sandbox/admin/departments/1545', { state: 0 })
    await zenvia.page('POST', '/sandbox/admin/agents', {
      name: 'Rui Alves',
      email: 'rui@livestore.example',
      profile: 'AGENT',
      departmentIds: [1601],
    })

    const { apiToken } = zenvia.sandbox().credentials
    const { body } = await zenvia.api(
      'GET',
      `/api/external/departments?token=${apiToken}`
    )

    expect(body).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: 1545, state: 0 }),
        expect.objectContaining({
          id: 1601,
          name: 'Trocas',
          agents: [{ id: 1001, name: 'Rui Alves', photo: null }],
        }),
      ])
    )
  })
})
