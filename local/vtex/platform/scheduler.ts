import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'

import { Cron } from 'croner'
import { z } from 'zod'

import { openJsonFile } from '../../json-file'
import type { SendToInternet } from '../../remote-system'
import type { Faults } from '../faults'
import type { PlatformAnswer, PlatformSystem } from './platform-system'
import { jsonBody } from './platform-system'

export interface SchedulerOptions {
  dataFolder: string
  account: string
  workspace: string
  /** Such as `vtex.live-support`. */
  appName: string
  /** Faults of the scheduler strike its calls too. */
  faults: Faults
  /** Proves to the platform's edge that the scheduler calls. */
  token: string
  send: SendToInternet
}

export interface Scheduler extends PlatformSystem {
  /** Makes every job's call now, and answers the status of each. */
  runNow(): Promise<Array<{ id: string; status: number }>>
  close(): void
}

const jobSchema = z.object({
  id: z.string().min(1),
  scheduler: z.object({
    /** Five fields, no seconds; in UTC. */
    expression: z
      .string()
      .refine((text) => text.trim().split(/\s+/).length === 5),
    endDate: z.string().refine((text) => !Number.isNaN(Date.parse(text))),
  }),
  request: z.object({
    uri: z.url(),
    method: z.enum(['GET', 'POST', 'PUT', 'DELETE']),
    headers: z.record(z.string(), z.string()).default({}),
    body: z.unknown().optional(),
  }),
})

/** `app` is what the address says after the workspace: the account, as one public app does, or the app's name. */
type Job = z.infer<typeof jobSchema> & { app: string }

const keyOf = ({ app, id }: Pick<Job, 'app' | 'id'>): string => `${app}/${id}`

/** Calls `run` at each job's times. */
const jobTimers = (run: (job: Job) => Promise<unknown>) => {
  const timers = new Map<string, Cron>()

  const clear = (job: Job): void => {
    timers.get(keyOf(job))?.stop()
    timers.delete(keyOf(job))
  }

  return {
    clear,
    clearAll: () => timers.forEach((timer) => timer.stop()),
    set: (job: Job): void => {
      const { expression, endDate } = job.scheduler

      clear(job)
      timers.set(
        keyOf(job),
        new Cron(
          expression,
          { stopAt: endDate, timezone: 'UTC', catch: true, protect: true },
          () => run(job).then(() => undefined)
        )
      )
    },
  }
}

/** An entry as the scheduler tells it: flat, and not as it was put. */
const described = (
  { id, app, request, scheduler: { expression, endDate } }: Job,
  workspace: string
) => ({
  id,
  workspace,
  app,
  request,
  attempt: 0,
  endDate,
  expression,
  NextExecution: new Cron(expression, { timezone: 'UTC' }).nextRun(),
})

const host = 'portal.vtexcommercestable.com.br'

/** Calls addresses of the app at the times that it asked for. */
export const scheduler = (options: SchedulerOptions): Scheduler => {
  const { dataFolder, account, appName, faults, token, send } = options
  const places = [account, appName].map((app) => ({
    app,
    root: `/api/scheduler/${options.workspace}/${app}`,
  }))
  const file = openJsonFile<{ jobs: Job[] }>(
    join(dataFolder, 'scheduler.json'),
    () => ({ jobs: [] })
  )

  const call = async ({ id, request }: Job) => {
    const { pathname } = new URL(request.uri)

    if (
      faults.strike('scheduler', { method: request.method, path: pathname })
    ) {
      return { id, status: 503 }
    }

    const { status } = await send(request.uri, {
      method: request.method,
      headers: { ...request.headers, VtexIdclientAutCookie: token },
      body: request.body ? JSON.stringify(request.body) : undefined,
    })

    return { id, status }
  }

  const timers = jobTimers(call)

  file.state.jobs.forEach(timers.set)

  const put = (app: string, body: unknown): PlatformAnswer => {
    const parsed = jobSchema.safeParse(body)

    if (!parsed.success) {
      return { status: 400, body: { message: z.prettifyError(parsed.error) } }
    }

    const job = { ...parsed.data, app }
    const isOther = (one: Job): boolean => keyOf(one) !== keyOf(job)
    const others = file.state.jobs.filter(isOther)
    const known = file.state.jobs.find((one) => !isOther(one))

    if (isDeepStrictEqual(known, job)) return { status: 304 }

    timers.set(job)
    file.state.jobs = [...others, job]
    file.save()

    return { status: known ? 200 : 201 }
  }

  const remove = (job: Job): PlatformAnswer => {
    timers.clear(job)
    file.state.jobs = file.state.jobs.filter((one) => one !== job)
    file.save()

    return { status: 204 }
  }

  return {
    name: 'scheduler',
    owns: (request) =>
      request.host === host && request.path.startsWith('/api/scheduler/'),
    policies: () => [],
    outbound: () => true,
    answer: (request) => {
      if (request.query.get('version') !== '4') return { status: 400 }

      const place = places.find(({ root }) =>
        `${request.path}/`.startsWith(`${root}/`)
      )

      if (place === undefined) return { status: 403 }

      const { app, root } = place

      if (request.path === root && request.method === 'PUT') {
        return put(app, jsonBody(request))
      }

      const job = file.state.jobs.find(
        (one) =>
          one.app === app &&
          request.path === `${root}/${encodeURIComponent(one.id)}`
      )

      if (job === undefined) return { status: 404 }
      if (request.method === 'GET') {
        return { status: 200, body: described(job, options.workspace) }
      }

      return request.method === 'DELETE' ? remove(job) : { status: 405 }
    },
    runNow: () => Promise.all(file.state.jobs.map(call)),
    close: timers.clearAll,
  }
}
