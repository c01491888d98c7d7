import { err, ok } from 'neverthrow'
import type { Result } from 'neverthrow'

import type { ConversationRecord } from '../domain/conversation/conversation-record'
import type {
  ConversationStore,
  SetAsideFile,
  VersionedConversation,
} from '../ports/conversation-store'
import type { StoreFailure } from '../ports/store-failure'
import { FakeFaults } from './fake-faults'
import type { Gate } from './gate'

const SET_ASIDE_LISTED = 100

interface StoredFile {
  text: string
  version: string
}

/** What all replicas share. */
export class ConversationFiles {
  readonly files = new Map<string, StoredFile>()
  readonly faults = new FakeFaults<StoreFailure>()
  readonly setAside: SetAsideFile[] = []
  /** By name. */
  readonly setAsideTexts = new Map<string, string>()
  private writes = 0

  /** The stored record, as a copy. */
  peek(conversationId: string): ConversationRecord | undefined {
    const file = this.files.get(conversationId)

    return file && (JSON.parse(file.text) as ConversationRecord)
  }

  put(record: ConversationRecord): string {
    this.writes += 1

    const version = `v${this.writes}`

    this.files.set(record.conversationId, {
      text: JSON.stringify(record),
      version,
    })

    return version
  }
}

const ABSENT_VERSION = 'absent'

const versioned = (
  file: StoredFile | undefined,
  cached: boolean
): VersionedConversation => ({
  ...(file ? { record: JSON.parse(file.text) as ConversationRecord } : {}),
  version: file?.version ?? ABSENT_VERSION,
  cached,
})

const setAsideFiles = (
  disk: ConversationFiles,
  gate: Gate
): Pick<
  ConversationStore,
  'listSetAside' | 'readSetAside' | 'forgetSetAside'
> => ({
  listSetAside: (next = '0') =>
    gate('store.listSetAside', () => {
      const fault = disk.faults.take('listSetAside')
      const from = Number(next)
      const until = from + SET_ASIDE_LISTED

      return fault
        ? err(fault.failure)
        : ok({
            files: disk.setAside.slice(from, until),
            ...(until < disk.setAside.length ? { next: String(until) } : {}),
          })
    }),
  readSetAside: ({ name }) =>
    gate('store.readSetAside', () => ok(disk.setAsideTexts.get(name) ?? '')),
  forgetSetAside: async (file) => {
    disk.setAside.splice(disk.setAside.indexOf(file), 1)

    return ok(undefined)
  },
})

/** Compare-and-swap over `ConversationFiles`. With `caching` a replica remembers what it read and wrote last. */
export const fakeConversationStore = (
  disk: ConversationFiles,
  gate: Gate,
  caching = false
): ConversationStore => {
  const memory = new Map<string, StoredFile>()

  const write = (
    record: ConversationRecord,
    version: string
  ): Result<VersionedConversation, StoreFailure> => {
    const fault = disk.faults.take('write')

    if (fault && !fault.takesEffect) return err(fault.failure)

    const stored =
      disk.files.get(record.conversationId)?.version ?? ABSENT_VERSION

    if (stored !== version) {
      memory.delete(record.conversationId)

      return err({ kind: 'CONFLICT', detail: `${version} is not ${stored}` })
    }

    const file = { text: JSON.stringify(record), version: disk.put(record) }

    if (fault) return err(fault.failure)
    if (caching) memory.set(record.conversationId, file)

    return ok(versioned(file, false))
  }

  return {
    read: async (conversationId, options) => {
      const remembered = memory.get(conversationId)

      if (remembered && !options?.fresh) return ok(versioned(remembered, true))

      return gate('store.read', () => {
        const fault = disk.faults.take('read')

        if (fault) return err(fault.failure)

        const file = disk.files.get(conversationId)

        if (caching && file) memory.set(conversationId, file)

        return ok(versioned(file, false))
      })
    },
    write: (record, version) =>
      gate('store.write', () => write(record, version)),
    remove: (conversationId, version) =>
      gate('store.remove', () => {
        if (disk.files.get(conversationId)?.version !== version) {
          return err({ kind: 'CONFLICT', detail: 'written meanwhile' })
        }

        memory.delete(conversationId)
        disk.files.delete(conversationId)

        return ok(undefined)
      }),
    ...setAsideFiles(disk, gate),
  }
}
