import { INFRA_HOST } from '../../local/vtex/platform/platform-system'
import type { Bucket } from '../../local/vtex/vbase/bucket'
import { vbase } from '../../local/vtex/vbase/vbase'
import { place } from '../place'
import { BLANK, memoryBucket } from './memory-bucket'
import type { GivenFile } from './memory-bucket'
import type { Remote } from './remote'

/** What the store holds from the start. */
export interface StoreContent {
  appSettings: object
  files: GivenFile[]
  /** How many conversations lists know. */
  conversations: number
}

export interface Store {
  remotes: Remote[]
  /** What is stored of a conversation, its number left blank. */
  filesOf(number: string): GivenFile[]
}

const FIRST_LISTED = 200_000_000

const listedNames = (
  files: readonly GivenFile[],
  conversations: number
): string[] =>
  files.flatMap(({ path }) =>
    path.includes(BLANK)
      ? Array.from({ length: conversations }, (_, index) =>
          path.replace(BLANK, String(FIRST_LISTED + index))
        )
      : [path]
  )

/** Settings, and the mark of the newest encryption key. */
const rememberedFiles = [
  '/settings/files/settings.json',
  '/keys/files/newest.json',
]

/** Now and then a store's traffic asks for a sweep, whichever operation it is. */
const ownSweeps = `/courier/v0/${place.account}/${place.workspace}/events/sweep-due`

const everything = { prefix: '', limit: 1_000_000 }

const says = (side: Remote['side'], path: string, body: object): Remote => ({
  side,
  owns: (request) =>
    request.host === INFRA_HOST && request.path.startsWith(path),
  answer: () => ({ status: 200, body }),
})

/** The platform's systems: VBase and the app's settings in memory, and a courier that takes events nowhere. */
export const openStore = (content: StoreContent): Store => {
  const buckets = new Map<string, Bucket>()
  const open = (name: string): Bucket => {
    const files = content.files.filter(({ bucket }) => bucket === name)
    const bucket = memoryBucket(
      files,
      listedNames(files, content.conversations)
    )

    buckets.set(name, bucket)

    return bucket
  }

  new Set(content.files.map(({ bucket }) => bucket)).forEach(open)

  const system = vbase({
    ...place,
    openBucket: (name) => buckets.get(name) ?? open(name),
  })

  return {
    remotes: [
      {
        side: 'remembered',
        owns: ({ path }) => rememberedFiles.some((file) => path.endsWith(file)),
        answer: (request) => system.answer(request),
      },
      {
        side: 'store',
        owns: (request) => system.owns(request),
        answer: (request) => system.answer(request),
      },
      says('remembered', ownSweeps, {}),
      says('event', '/courier/', {}),
      says('remembered', '/apps/', content.appSettings),
    ],
    filesOf: (number) =>
      [...buckets].flatMap(([bucket, stored]) =>
        stored
          .list(everything)
          .paths.filter((path) => path.includes(number))
          .map((path) => ({
            bucket,
            path: path.replaceAll(number, BLANK),
            content: String(stored.read(path)?.content).replaceAll(
              number,
              BLANK
            ),
          }))
      ),
  }
}
