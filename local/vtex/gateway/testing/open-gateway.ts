import type { IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { anApp } from '../../../testing/an-app'
import { serve } from '../../../testing/serve'
import { temporaryFolder } from '../../../testing/temporary-folder'
import type { Credentials } from '../../credentials'
import { openCredentials } from '../../credentials'
import { noFaults } from '../../faults'
import { mail } from '../../platform/mail'
import { scheduler } from '../../platform/scheduler'
import { serviceCaller } from '../call-service'
import { gateway } from '../gateway'

const app = anApp({
  service: {
    routes: {
      hook: { path: '/_v/app/hook/:key', public: true, policies: [] },
      slow: { path: '/_v/app/slow', public: true, policies: [] },
      hidden: { path: '/_v/app/hidden', public: false, policies: [] },
      tick: {
        path: '/_v/app/tick',
        public: true,
        access: 'authorized',
        policies: [
          {
            effect: 'allow',
            actions: ['get'],
            principals: ['vrn:apps:*:*:*:app/vtex.scheduler@*'],
          },
        ],
      },
    },
  },
})

const breakOff = (response: ServerResponse): void => {
  response.writeHead(200, { 'content-length': '100' })
  response.write('half', () => response.destroy())
}

interface Seen {
  url: string
  headers: IncomingMessage['headers']
  body: string
}

interface Store {
  origin: string
  seen: Seen[]
  credentials: Credentials
  request(path: string, init?: RequestInit): Promise<Response>
}

export const openGateway = async (origins?: string[]): Promise<Store> => {
  const seen: Seen[] = []
  const service = await serve((request, response) => {
    const take = async (): Promise<void> => {
      const { url = '', headers } = request

      seen.push({ url, headers, body: await text(request) })
      if (url.endsWith('/broken')) breakOff(response)
      else if (!url.endsWith('/slow')) response.end(JSON.stringify({ data: 1 }))
    }

    take().catch(() => response.destroy())
  })
  const dataFolder = temporaryFolder()
  const place = { account: 'livestore', workspace: 'master' }
  const credentials = openCredentials(dataFolder, {
    account: place.account,
    appId: app.id,
  })
  const { origin } = await serve(
    gateway({
      app,
      place: {
        ...place,
        appToken: credentials.appToken,
        publicHost: 'master--livestore.myvtex.com',
      },
      credentials,
      call: serviceCaller({
        origins: origins ?? [service.origin],
        timeoutMs: 1_000,
      }),
      faults: noFaults(),
      mail: mail(dataFolder, () => 0),
      scheduler: scheduler({
        ...place,
        appName: 'vtex.live-support',
        faults: noFaults(),
        dataFolder,
        token: credentials.schedulerToken,
        send: () => Promise.reject(new Error('no internet')),
      }),
      adminPath: '/admin/live-support',
      admin: (ctx) => {
        ctx.body = 'the admin'
      },
      whatsApp: (_, response) => response.end('the phone'),
    })
  )

  return {
    origin,
    seen,
    credentials,
    request: (path, init) =>
      fetch(`${origin}${path}`, { redirect: 'manual', ...init }),
  }
}
