import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { z } from 'zod'

import { StartFailure } from '../start-failure'

const policySchema = z.object({
  name: z.string(),
  attrs: z.object({ host: z.string(), path: z.string() }).optional(),
})

const manifestSchema = z.object({
  vendor: z.string(),
  name: z.string(),
  version: z.string(),
  policies: z.array(policySchema).default([]),
})

const routePolicySchema = z.object({
  effect: z.enum(['allow', 'deny']),
  actions: z.array(z.string()),
  principals: z.array(z.string()),
})

const routeSchema = z.object({
  path: z.string().startsWith('/'),
  public: z.boolean().default(false),
  access: z.enum(['public', 'authenticated', 'authorized']).optional(),
  policies: z.array(routePolicySchema).default([]),
})

const eventSchema = z.object({
  sender: z.string(),
  topics: z.array(z.string()),
})

/** The limits are those that VTEX documents for services; `runtimeArgs`, for Node, are in the types of `@vtex/api` alone. */
const serviceSchema = z.object({
  memory: z.number().max(1024).default(128),
  timeout: z.number().min(1).max(60).default(10),
  ttl: z.number().min(10).max(60).default(10),
  minReplicas: z.number().min(2).default(2),
  maxReplicas: z.number().min(5).max(40).default(5),
  workers: z.number().min(1).max(4).default(1),
  runtimeArgs: z.array(z.string().startsWith('--')).default([]),
  routes: z.record(z.string(), routeSchema).default({}),
  events: z.record(z.string(), eventSchema).default({}),
})

export type Manifest = z.infer<typeof manifestSchema>
export type ManifestPolicy = z.infer<typeof policySchema>
export type ServiceRoute = z.infer<typeof routeSchema>
export type RoutePolicy = z.infer<typeof routePolicySchema>
export type ServiceJson = z.infer<typeof serviceSchema>

/** What an app's files tell the platform about it. */
export interface AppFiles {
  /** Root folder of the app, which holds manifest.json. */
  folder: string
  manifest: Manifest
  service: ServiceJson
  /** Such as `vtex.live-support`. */
  name: string
  /** Such as `vtex.live-support@0.1.0`. */
  id: string
  /** Such as `0`. */
  major: string
}

const readJson = <Output>(path: string, schema: z.ZodType<Output>): Output => {
  const parsed = schema.safeParse(JSON.parse(readFileSync(path, 'utf8')))

  if (!parsed.success) {
    throw new StartFailure(
      `VTEX would refuse ${path}: ${z.prettifyError(parsed.error)}`
    )
  }

  return parsed.data
}

/** `version` stands in for the manifest's, to try what an upgrade does. */
export const readAppFiles = (folder: string, version?: string): AppFiles => {
  const written = readJson(join(folder, 'manifest.json'), manifestSchema)
  const manifest = { ...written, version: version ?? written.version }
  const service = readJson(join(folder, 'node', 'service.json'), serviceSchema)
  const name = `${manifest.vendor}.${manifest.name}`

  return {
    folder,
    manifest,
    service,
    name,
    id: `${name}@${manifest.version}`,
    major: manifest.version.split('.')[0] ?? '0',
  }
}
