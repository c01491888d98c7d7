import { stopServers } from '../../testing/serve'
import { openGateway } from './testing/open-gateway'

afterEach(stopServers)

describe('pages of this machine', () => {
  it('sign in as any user and go on', async () => {
    const { request, credentials } = await openGateway()
    const answer = await request(
      '/sandbox/sign-in?user=bruno@livestore.example&return=//evil.example'
    )

    expect(answer.status).toBe(302)
    expect(answer.headers.get('location')).toBe('/admin/live-support')
    expect(answer.headers.get('set-cookie')).toContain(
      `VtexIdclientAutCookie=${credentials.users[1]?.cookie}`
    )
    expect((await request('/sandbox/sign-in?user=eve')).status).toBe(404)
  })

  it('take no switches from other sites', async () => {
    const { request } = await openGateway()
    const body = JSON.stringify({ system: 'vbase', kind: 'unavailable' })
    const post = async (headers: Record<string, string>) =>
      (await request('/sandbox/faults', { method: 'POST', body, headers }))
        .status

    expect(await post({ origin: 'http://evil.example' })).toBe(403)
    expect(await post({})).toBe(200)
    expect(await (await request('/sandbox/faults')).json()).toHaveLength(1)
  })

  it('lead to WhatsApp and to the Admin', async () => {
    const { request } = await openGateway()

    expect(await (await request('/whatsapp')).text()).toBe('the phone')
    expect(await (await request('/admin/x')).text()).toBe('the admin')
  })
})
