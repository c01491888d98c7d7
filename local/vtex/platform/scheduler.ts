import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'

import { Cron } from 'croner'
import { z } from 'zod'

import { openJsonFile } from '../../json-file'
import type { SendToInternet } from '../../remote-system'
import type { PlatformAnswer, PlatformSystem } from './platform-system'
import { jsonBody } from './platform-system'

export interface SchedulerOptions {
  dataFolder: string
  account: string
  workspace: string
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

type Job = z.infer<typeof jobSchema>

/** Calls `run` at each job's times. */
const jobTimers = (run: (job: Job) => Promise<unknown>) => {
  const timers = new Map<string, Cron>()

  const clear = ({ id }: Job): void => {
    timers.get(id)?.stop()
    timers.delete(id)
  }

  return {
    clear,
    clearAll: () => timers.forEach((timer) => timer.stop()),
    set: (job: Job): void => {
      const { expression, endDate } = job.scheduler

      clear(job)
      timers.set(
        job.id,
        new Cron(
          expression,
          { stopAt: endDate, timezone: 'UTC', catch: true, protect: true },
          () => run(job).then(() => undefined)
        )
      )
    },
  }
}

const host = 'portal.vtexcommercestable.com.br'

/** Calls addresses of the app at the times that it asked for. */
export const scheduler = (options: SchedulerOptions): Scheduler => {
  const { dataFolder, account, workspace, token, send } = options
  const root = `/api/scheduler/${workspace}/${account}`
  const file = openJsonFile<{ jobs: Job[] }>(
    join(dataFolder, 'scheduler.json'),
    () => ({ jobs: [] })
  )

  const call = async ({ id, request }: Job) => {
    const { status } = await send(request.uri, {
      method: request.method,
      headers: { ...request.headers, VtexIdclientAutCookie: token },
      body: request.body ? JSON.stringify(request.body) : undefined,
    })

    return { id, status }
  }

  const timers = jobTimers(call)

  file.state.jobs.forEach(timers.set)

  const put = (body: unknown): PlatformAnswer => {
    const parsed = jobSchema.safeParse(body)

    if (!parsed.success) {
      return { status: 400, body: { message: z.prettifyError(parsed.error) } }
    }

    const job = parsed.data
    const others = file.state.jobs.filter(({ id }) => id !== job.id)
    const known = file.state.jobs.find(({ id }) => id === job.id)

    if (isDeepStrictEqual(known, job)) return { status: 304 }

    timers.set(job)
    file.state.jobs = [...others, job]
    file.save()

    return { status: known ? 200 : 201 }
  }

  const remove = (job: Job): PlatformAnswer => {
    timers.clear(job)
    file.state.jobs = file.state.jobs.filter(({ id }) => id !== job.id)
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
      if (request.path === root && request.method === 'PUT') {
        return put(jsonBody(request))
      }

      const job = file.state.jobs.find(
        ({ id }) => request.path === `${root}/${encodeURIComponent(id)}`
      )

      if (job === undefined) return { status: 404 }
      if (request.method === 'GET') return { status: 200, body: job }

      return request.method === 'DELETE' ? remove(job) : { status: 405 }
    },
    runNow: () => Promise.all(file.state.jobs.map(call)),
    close: timers.clearAll,
  }
}
