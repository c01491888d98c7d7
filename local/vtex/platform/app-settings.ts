import { join } from 'node:path'

import { z } from 'zod'

import { openJsonFile } from '../../json-file'
import type { PlatformAnswer, PlatformSystem } from './platform-system'
import { INFRA_HOST, jsonBody } from './platform-system'

interface AppSettingsOptions {
  dataFolder: string
  account: string
  workspace: string
  /** Such as `vtex.live-support`. */
  appName: string
}

const settingsSchema = z.record(z.string(), z.unknown())

type Settings = Record<string, unknown>

/**
 * Settings of the app itself; nobody else's are here. They belong to a major, as `vtex.live-support@1.x`: a new one begins
 * with nothing (vtex/skills PR #89), and they are addressed by what the runtime's `appIdToAppAtMajor` makes.
 */
export const appSettings = (options: AppSettingsOptions): PlatformSystem => {
  const { dataFolder, account, workspace, appName } = options
  const file = openJsonFile<{ byMajor: Record<string, Settings> }>(
    join(dataFolder, 'settings-by-major.json'),
    () => ({ byMajor: {} })
  )
  const root = `/apps/v0/${account}/${workspace}/apps/`

  const save = (major: string, settings: unknown): PlatformAnswer => {
    const parsed = settingsSchema.safeParse(settings)

    if (!parsed.success) return { status: 400 }

    file.state.byMajor[major] = parsed.data
    file.save()

    return { status: 204 }
  }

  return {
    name: 'app-settings',
    owns: ({ host, path }) =>
      host === INFRA_HOST && path.startsWith('/apps/v0/'),
    policies: ({ method }) => (method === 'GET' ? [] : ['update-app-settings']),
    outbound: () => false,
    answer: (request) => {
      const [, name, major] =
        /^([\w.-]+)@(\d+)\.x\/settings$/.exec(
          request.path.startsWith(root) ? request.path.slice(root.length) : ''
        ) ?? []

      if (name !== appName || major === undefined) return { status: 404 }
      if (request.method === 'GET') {
        return { status: 200, body: file.state.byMajor[major] ?? {} }
      }

      return request.method === 'PUT'
        ? save(major, jsonBody(request))
        : { status: 405 }
    },
  }
}
