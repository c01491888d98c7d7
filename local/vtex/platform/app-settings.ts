import { join } from 'node:path'

import { z } from 'zod'

import { openJsonFile } from '../../json-file'
import type { PlatformAnswer, PlatformSystem } from './platform-system'
import { infraHost, jsonBody } from './platform-system'

export interface AppSettingsOptions {
  dataFolder: string
  account: string
  workspace: string
  /** Such as `vtex.live-support`. */
  appName: string
}

const settingsSchema = z.record(z.string(), z.unknown())

/** Settings of the app itself; nobody else's are here. */
export const appSettings = (options: AppSettingsOptions): PlatformSystem => {
  const { dataFolder, account, workspace, appName } = options
  const file = openJsonFile<{ settings: Record<string, unknown> }>(
    join(dataFolder, 'app-settings.json'),
    () => ({ settings: {} })
  )
  const root = `/apps/v0/${account}/${workspace}/apps/`

  const save = (settings: unknown): PlatformAnswer => {
    const parsed = settingsSchema.safeParse(settings)

    if (!parsed.success) return { status: 400 }

    file.state.settings = parsed.data
    file.save()

    return { status: 204 }
  }

  return {
    name: 'app-settings',
    owns: ({ host, path }) =>
      host === infraHost && path.startsWith('/apps/v0/'),
    policies: ({ method }) =>
      method === 'GET' ? [] : ['read-write-apps-settings'],
    outbound: () => false,
    answer: (request) => {
      const match = /^([\w.-]+)(?:@[^/]+)?\/settings$/.exec(
        request.path.startsWith(root) ? request.path.slice(root.length) : ''
      )

      if (match?.[1] !== appName) return { status: 404 }
      if (request.method === 'GET') {
        return { status: 200, body: file.state.settings }
      }

      return request.method === 'PUT'
        ? save(jsonBody(request))
        : { status: 405 }
    },
  }
}
