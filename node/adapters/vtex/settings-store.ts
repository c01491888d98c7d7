import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'
import { z } from 'zod'

import { defaultSettings } from '../../domain/settings/default-settings'
import type { BotKind, Settings } from '../../domain/settings/settings'
import type {
  SettingsStore,
  VersionedSettings,
} from '../../ports/settings-store'
import type { Log } from '../../ports/log'
import type { StoreFailure } from '../../ports/store-failure'
import type { JsonFiles, StoredFile } from './vbase/json-files'
import type { Recent } from '../process/recent'

const BUCKET = 'settings'
const FILE = 'settings.json'

const kinds: ReadonlySet<string> = new Set<BotKind>([
  'WENI',
  'CALLBACK',
  'POLLING',
])

const shape = z.looseObject({
  general: z.looseObject({ revision: z.number() }),
  partners: z.looseObject({}),
  bot: z.looseObject({}),
})

const settingsShape = z.custom<Settings>(
  (content) => shape.safeParse(content).success
)

/** The only kind before there were others. */
const withKind = ({ connection, ...bot }: Settings['bot']): Settings['bot'] =>
  connection
    ? {
        ...bot,
        connection: {
          ...connection,
          kind: kinds.has(connection.kind) ? connection.kind : 'CALLBACK',
        },
      }
    : bot

/** An earlier version of the app may have stored fewer fields. */
const complete = (settings: Settings): Settings => {
  const defaults = defaultSettings()

  return {
    ...defaults,
    ...settings,
    general: { ...defaults.general, ...settings.general },
    bot: withKind(settings.bot),
  }
}

const notSettings: StoreFailure = {
  kind: 'UNAVAILABLE',
  detail: 'The settings file holds something else',
}

/** Settings read not long ago, or being read: whoever asks meanwhile waits for the same answer. */
export type RecentSettings = Recent<
  Promise<Result<VersionedSettings, StoreFailure>>
>

interface SettingsStoreParts {
  files: JsonFiles
  memory: RecentSettings
  /** Names account and workspace in the memory that the process shares. */
  scope: string
  log: Log
}

/** The settings in VBase. What lies in their place and is none stays there: nothing is written over it. */
export const settingsStore = ({
  files,
  memory,
  scope,
  log,
}: SettingsStoreParts): SettingsStore => {
  const parse = ({ content, version }: StoredFile) => {
    if (content === undefined) {
      return ok({ settings: defaultSettings(), version })
    }

    const { data: settings } = settingsShape.safeParse(content)

    if (settings) return ok({ settings: complete(settings), version })

    log.error('The settings file holds something else', {
      file: `${BUCKET}/${FILE}`,
    })

    return err(notSettings)
  }

  const read = async (): Promise<Result<VersionedSettings, StoreFailure>> =>
    (await files.read(BUCKET, FILE)).andThen(parse)

  const readForAll = async (): Promise<
    Result<VersionedSettings, StoreFailure>
  > => {
    const known = memory.get(scope)

    if (known) return known

    const reading = read()
    memory.set(scope, reading)

    const answer = await reading

    if (answer.isErr()) memory.delete(scope)

    return answer
  }

  return {
    read,
    current: async () => (await readForAll()).map(({ settings }) => settings),
    write: async (settings, version) => {
      const written = await files.write(BUCKET, FILE, {
        content: settings,
        version,
      })

      memory.delete(scope)

      return written.map((file) => ({ settings, version: file.version }))
    },
  }
}
