import { err, ok } from 'neverthrow'

import type { StoreFailure } from '../../../ports/store-failure'
import type { JsonFiles } from '../vbase/json-files'

const conflict: StoreFailure = { kind: 'CONFLICT', detail: 'another version' }

/** Files in memory that keep the rules of `JsonFiles`. A missing file has a version too, as VBase's 404 has an ETag. */
export class MemoryFiles implements JsonFiles {
  /** Calls in order, such as `read due/a.json`. */
  readonly calls: string[] = []
  /** Fails every call while set. */
  fault?: StoreFailure
  private readonly stored = new Map<string, { text: string; version: string }>()
  private writes = 0

  versionOf(bucket: string, name: string): string {
    return this.stored.get(`${bucket}/${name}`)?.version ?? 'none'
  }

  names(bucket: string): string[] {
    return [...this.stored.keys()]
      .filter((key) => key.startsWith(`${bucket}/`))
      .map((key) => key.slice(bucket.length + 1))
      .sort()
  }

  /** The stored bytes, as who reads the store alone would see them. */
  dump(): string {
    return [...this.stored].map(([key, { text }]) => `${key} ${text}`).join()
  }

  /** Where the name or the content of a file has this text. */
  bucketsWith(text: string): string[] {
    const found = [...this.stored]
      .filter(([key, file]) => `${key} ${file.text}`.includes(text))
      .map(([key]) => key.split('/')[0] ?? '')

    return [...new Set(found)].sort()
  }

  async read(bucket: string, name: string) {
    this.calls.push(`read ${bucket}/${name}`)

    if (this.fault) return err(this.fault)

    const file = this.stored.get(`${bucket}/${name}`)
    const content: unknown = file && JSON.parse(file.text)

    return ok({
      ...(file ? { content } : {}),
      version: this.versionOf(bucket, name),
    })
  }

  async write(
    bucket: string,
    name: string,
    { content, version }: { content: unknown; version?: string }
  ) {
    this.calls.push(`write ${bucket}/${name}`)

    if (this.fault) return err(this.fault)
    if (version !== undefined && version !== this.versionOf(bucket, name)) {
      return err(conflict)
    }

    this.writes += 1
    const written = `v${this.writes}`
    const text = JSON.stringify(content)

    this.stored.set(`${bucket}/${name}`, { text, version: written })

    return ok({ version: written, text })
  }

  async remove(bucket: string, name: string, version?: string) {
    this.calls.push(`remove ${bucket}/${name}`)

    if (this.fault) return err(this.fault)
    if (!this.stored.has(`${bucket}/${name}`)) return ok(undefined)
    if (version !== undefined && version !== this.versionOf(bucket, name)) {
      return err(conflict)
    }

    this.stored.delete(`${bucket}/${name}`)

    return ok(undefined)
  }

  async list(
    bucket: string,
    {
      limit,
      prefix = '',
      next = '',
    }: { limit: number; prefix?: string; next?: string }
  ) {
    this.calls.push(`list ${bucket}`)

    if (this.fault) return err(this.fault)

    const rest = this.names(bucket).filter(
      (name) => name.startsWith(prefix) && name > next
    )
    const files = rest.slice(0, limit)
    const last = files.at(-1)

    return ok({
      files,
      ...(rest.length > limit && last ? { next: last } : {}),
    })
  }
}
