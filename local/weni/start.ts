import { randomUUID } from 'node:crypto'
import type { RequestListener } from 'node:http'
import { join } from 'node:path'

import Koa from 'koa'
import type Router from 'koa-router'

import type { LocalEnvironment, RemoteSystem } from '../remote-system'
import { faultRouter } from '../sandbox/faults/fault-router'
import { injectFaults } from '../sandbox/faults/inject-faults'
import { openFileFolder } from '../sandbox/storage/file-folder'
import { makeTimers } from '../sandbox/timers'
import { callbackRouter } from './callback/callback-router'
import { resumeHistory } from './calls/send-history'
import type { WeniConversation } from './conversation'
import { weniConversation } from './conversation'
import { openDatabase } from './database'
import { mediaRouter } from './media-router'
import { projectPage } from './page-app'
import type { Channel, Sandbox } from './sandbox'
import { MEDIA_HOST, ticketerOf, WENI_HOST } from './sandbox'
import { addTicketer, sandboxRouter } from './sandbox-router'
import type { TicketerForm } from './ticketer-form'

interface WeniOptions extends LocalEnvironment, Pick<Sandbox, 'fetchPublic'> {
  newUuid?(): string
}

export interface WeniSandbox extends RemoteSystem, WeniConversation {
  /** The project's page, the switches under `/sandbox`, and the event callback, whatever the Host header. */
  page: RequestListener
  /** Whoever is at the other end of the WhatsApp channel. */
  connect(channel: Channel): void
  /** Of the ticketer that the flow opens tickets at. */
  tokenInUse(): string | undefined
  addTicketer(form: TicketerForm): void
  /** Resolves when nothing goes on behind an answer. */
  idle(): Promise<void>
}

const nobody: Channel = {
  deliver: () => undefined,
  ticketClosed: () => undefined,
}

const background = () => {
  const running = new Set<Promise<unknown>>()

  return {
    inBackground: (job: Promise<unknown>): void => {
      const caught = job.catch(() => undefined)

      running.add(caught)
      void caught.finally(() => running.delete(caught))
    },
    idle: async (): Promise<void> => {
      await new Promise(setImmediate)
      while (running.size > 0) await Promise.all(running)
    },
  }
}

const listener = (routers: Array<Router | Koa.Middleware>): RequestListener => {
  const app = new Koa()

  routers.forEach((router) =>
    app.use(typeof router === 'function' ? router : router.routes())
  )

  return app.callback() as RequestListener
}

/** A project of Weni's on this machine, which hands over by the contract of its generic ticketer. */
export const startWeniSandbox = ({
  dataFolder,
  send,
  now,
  fetchPublic,
  newUuid = randomUUID,
}: WeniOptions): WeniSandbox => {
  const timers = makeTimers()
  const db = openDatabase(dataFolder)
  const { inBackground, idle } = background()
  const sandbox: Sandbox = {
    db,
    files: openFileFolder(join(dataFolder, 'files')),
    now,
    send,
    fetchPublic,
    wait: timers.wait,
    newUuid,
    channel: nobody,
    inBackground,
  }
  const callback = [
    injectFaults({
      book: db,
      wait: timers.wait,
      bodyOf: () => ({ error: 'internal_error', message: 'Try again later.' }),
    }),
    callbackRouter(sandbox),
  ]
  const handle = listener(callback)
  const media = listener([mediaRouter(sandbox)])

  resumeHistory(sandbox)

  return {
    ...weniConversation(sandbox),
    owns: (host) => host === WENI_HOST || host === MEDIA_HOST,
    handle: (request, response) =>
      (request.headers.host?.startsWith(MEDIA_HOST) ? media : handle)(
        request,
        response
      ),
    page: listener([
      projectPage(),
      sandboxRouter(sandbox),
      faultRouter(db),
      ...callback,
    ]),
    connect: (channel) => {
      sandbox.channel = channel
    },
    tokenInUse: () => ticketerOf(sandbox)?.apiToken,
    addTicketer: (form) => void addTicketer(sandbox, form),
    idle,
    close: async () => {
      timers.stop()
      db.close()
    },
  }
}
