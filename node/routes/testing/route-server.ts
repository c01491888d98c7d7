import '../../adapters/http/testing/vtex-env'

import { randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import Koa from 'koa'
import type { Result } from 'neverthrow'
import { err } from 'neverthrow'

import { testContext } from '../../adapters/http/testing/outside'
import { MemoryFiles } from '../../adapters/vtex/testing/memory-files'
import { MemoryOwnSettings } from '../../adapters/vtex/testing/memory-own-settings'
import { portsOf } from '../../composition/ports-of'
import type {
  HttpAnswer,
  HttpFailure,
  HttpRequest,
  HttpStream,
} from '../../ports/outbound-http'
import service from '../../index'
import type { Route } from '../route'

interface Logged {
  path: string
  href: string
}

export type FindRoute = (
  path: string
) => { route: string; params: Record<string, string> } | undefined

/** One account, named anew for each test, since a process remembers things by account. */
export class RouteServer {
  readonly files = new MemoryFiles()
  readonly appSettings = new MemoryOwnSettings()
  readonly events: unknown[] = []
  /** Requests that went to the internet. */
  readonly sent: HttpRequest[] = []
  /** What the runtime would write to its log and traces. */
  readonly logged: Logged[] = []
  readonly lines: unknown[] = []
  answer: (request: HttpRequest) => Result<HttpAnswer, HttpFailure> = () =>
    err({ kind: 'NOT_SENT', detail: 'offline' })
  open: (request: HttpRequest) => Result<HttpStream, HttpFailure> = () =>
    err({ kind: 'NOT_SENT', detail: 'offline' })

  private server?: Server
  private readonly running = new Set<Promise<void>>()
  private readonly account = `store-${randomUUID()}`

  get context() {
    const write = (line: unknown): void => {
      this.lines.push(line)
    }

    return {
      clients: {
        appSettings: this.appSettings,
        eventBus: {
          sendEvent: async (...event: unknown[]) => {
            this.events.push(event)

            return true
          },
        },
        files: this.files,
        internet: {
          request: async (request: HttpRequest) => {
            this.sent.push(request)

            return this.answer(request)
          },
          stream: async (request: HttpRequest) => {
            this.sent.push(request)

            return this.open(request)
          },
        },
      },
      vtex: {
        ...testContext(),
        account: this.account,
        logger: Object.assign(testContext().logger, {
          info: write,
          warn: write,
          error: write,
        }),
      },
    }
  }

  get ports() {
    return portsOf(this.context)
  }

  /** Serves one route of the service with the path's parameters, as the platform would hand them over. */
  async serve(route: string, params: Record<string, string> = {}) {
    const [handle] = [service.config.routes?.[route]].flat()

    if (!handle) throw new Error(`The service has no route ${route}`)

    await this.serveHandler(handle as unknown as Route, route, params)
  }

  /** Serves whichever route of the service a path leads to. */
  async serveByPath(find: FindRoute) {
    const handle: Route = async (ctx) => {
      const found = find(ctx.path)
      const [route] = [service.config.routes?.[found?.route ?? '']].flat()

      if (!found || !route) return
      ctx.vtex.route.id = found.route
      ctx.vtex.route.params = found.params
      await (route as unknown as Route)(ctx)
    }

    await this.serveHandler(handle, 'byPath')
  }

  async serveHandler(
    handle: Route,
    route: string,
    params: Record<string, string> = {}
  ) {
    const { clients, vtex } = this.context
    const app = new Koa()

    app.use(async (ctx, next) => {
      const served = next()

      this.running.add(served)
      await served
      this.running.delete(served)
      this.logged.push({ path: ctx.path, href: ctx.href })
    })
    app.use((ctx) =>
      handle(
        Object.assign(ctx, {
          clients,
          vtex: { ...vtex, route: { id: route, params, type: 'public' } },
        }) as never
      )
    )
    this.server = createServer((request, response) => {
      void app.callback()(request, response)
    })
    await new Promise<void>((done) => this.server?.listen(0, '127.0.0.1', done))
  }

  fetch(path: string, init?: RequestInit): Promise<Response> {
    const { port } = this.server?.address() as AddressInfo

    return fetch(`http://127.0.0.1:${port}${path}`, init)
  }

  /** Resolves when no request is being served, whether anybody waits for its answer or not. */
  async idle(): Promise<void> {
    await Promise.all(this.running)
  }

  async close(): Promise<void> {
    this.server?.closeAllConnections()
    await new Promise((done) => this.server?.close(done))
  }
}
