import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'

import { Cron } from 'croner'
import { z } from 'zod'

import { openJsonFile } from '../../json-file'
import type { SendToInternet } from '../../remote-system'
import type { Faults } from '../faults'
import type { PlatformAnswer, PlatformSystem } from './platform-system'
import { jsonBody } from './platform-system'

interface SchedulerOptions {
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

const HOST = 'portal.vtexcommercestable.com.br'

type CallJob = (job: Job) => Promise<{ id: string; status: number }>

/** Makes a job's call as the scheduler, unless a fault keeps it from that. */
const callerOf =
  ({ faults, token, send }: SchedulerOptions): CallJob =>
  async ({ id, request: { uri, method, headers, body } }) => {
    if (faults.strike('scheduler', { method, path: new URL(uri).pathname })) {
      return { id, status: 503 }
    }

    const { status } = await send(uri, {
      method,
      headers: { ...headers, VtexIdclientAutCookie: token },
      body: body ? JSON.stringify(body) : undefined,
    })

    return { id, status }
  }

/** The jobs, on disk and on their timers. */
const openJobs = (dataFolder: string, call: CallJob) => {
  const file = openJsonFile<{ jobs: Job[] }>(
    join(dataFolder, 'scheduler.json'),
    () => ({ jobs: [] })
  )
  const timers = jobTimers(call)

  file.state.jobs.forEach(timers.set)

  return {
    all: () => file.state.jobs,
    put: (app: string, body: unknown): PlatformAnswer => {
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
    },
    remove: (job: Job): PlatformAnswer => {
      timers.clear(job)
      file.state.jobs = file.state.jobs.filter((one) => one !== job)
      file.save()

      return { status: 204 }
    },
    close: timers.clearAll,
  }
}

/** Calls addresses of the app at the times that it asked for. */
export const scheduler = (options: SchedulerOptions): Scheduler => {
  const { account, workspace, appName } = options
  const call = callerOf(options)
  const jobs = openJobs(options.dataFolder, call)
  const places = [account, appName].map((app) => ({
    app,
    root: `/api/scheduler/${workspace}/${app}`,
  }))

  return {
    name: 'scheduler',
    owns: (request) =>
      request.host === HOST && request.path.startsWith('/api/scheduler/'),
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
        return jobs.put(app, jsonBody(request))
      }

      const job = jobs
        .all()
        .find(
          (one) =>
            one.app === app &&
            request.path === `${root}/${encodeURIComponent(one.id)}`
        )

      if (job === undefined) return { status: 404 }
      if (request.method === 'GET') {
        return { status: 200, body: described(job, workspace) }
      }

      return request.method === 'DELETE' ? jobs.remove(job) : { status: 405 }
    },
    runNow: () => Promise.all(jobs.all().map(call)),
    close: jobs.close,
  }
}
