import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { RemoteSystem } from '../remote-system'
import { startWeniSandbox } from '../weni/start'
import { serve } from './testing/serve'
import { startWhatsApp } from './whats-app'
import type { WhatsApp } from './whats-app'

const systems: RemoteSystem[] = []

afterEach(() => Promise.all(systems.splice(0).map((system) => system.close())))

const notCalled = () => Promise.reject(new Error('nobody is there'))

const startPhone = (): WhatsApp => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'whatsapp-'))
  const now = () => Date.UTC(2026, 10, 22, 12)
  const weni = startWeniSandbox({
    dataFolder: join(dataFolder, 'weni'),
    now,
    send: notCalled,
    fetchPublic: notCalled,
  })
  const whatsApp = startWhatsApp({
    dataFolder,
    now,
    asAdmin: notCalled,
    asBot: () => notCalled,
    fetchPublic: notCalled,
    weni,
  })

  systems.push(whatsApp, weni)

  return whatsApp
}

it.each([
  ['image/png', 'image/png', 'inline'],
  ['text/html', 'application/octet-stream', 'attachment'],
  ['image/svg+xml', 'application/octet-stream', 'attachment'],
  ['Image/PNG; a=b', 'application/octet-stream', 'attachment'],
])(
  'serves a file of type %s as %s beside the Admin',
  async (type, served, how) => {
    const page = await serve(startPhone().page)
    const { url } = (await (
      await fetch(`${page}/whatsapp/api/files?name=a`, {
        method: 'POST',
        headers: { 'content-type': type },
        body: '<script>alert(1)</script>',
      })
    ).json()) as { url: string }
    const file = await fetch(`${page}/whatsapp/media/${url.split('/').at(-1)}`)

    expect(file.headers.get('content-type')).toBe(served)
    expect(file.headers.get('content-disposition')).toContain(how)
    expect(file.headers.get('content-security-policy')).toContain('sandbox')
  }
)
