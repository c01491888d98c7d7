import type { Result } from 'neverthrow'

import type { StoreFailure } from '../../../ports/store-failure'

export interface StoredFile {
  /** Absent when there is no such file. */
  content?: unknown
  version: string
}

export interface WrittenFile {
  version: string
  /** The content as JSON. */
  text: string
}

export interface FilePage {
  /** Names. */
  files: string[]
  next?: string
}

/** Small JSON files in buckets, each with a version that changes with every write. */
export interface JsonFiles {
  read(bucket: string, name: string): Promise<Result<StoredFile, StoreFailure>>
  /** Only when `version` is still the stored one, else `CONFLICT`; whatever is stored when no version is named. */
  write(
    bucket: string,
    name: string,
    file: { content: unknown; version?: string }
  ): Promise<Result<WrittenFile, StoreFailure>>
  /** A file that is not there counts as removed. */
  remove(
    bucket: string,
    name: string,
    version?: string
  ): Promise<Result<void, StoreFailure>>
  /** In the order of names, as far as VBase keeps one. Versions are told by reads and writes alone. */
  list(
    bucket: string,
    query: { limit: number; prefix?: string; next?: string }
  ): Promise<Result<FilePage, StoreFailure>>
}
