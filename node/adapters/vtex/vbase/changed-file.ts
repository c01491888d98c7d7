import type { Result } from 'neverthrow'
import { err, ok } from 'neverthrow'

import type { StoreFailure } from '../../../ports/store-failure'
import type { JsonFiles } from './json-files'

interface FileName {
  bucket: string
  name: string
}

const TRIES = 8

/** As `changeFile`, where the change asks for more: what it reads is read after the version that the write names. */
export const changeFileAfter = async <Content>(
  files: JsonFiles,
  { bucket, name }: FileName,
  parse: (content: unknown) => Content,
  change: (content: Content) => Promise<Result<Content, StoreFailure>>
): Promise<Result<void, StoreFailure>> => {
  let failure: StoreFailure = { kind: 'CONFLICT', detail: name }

  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const read = await files.read(bucket, name)

    if (read.isErr()) return err(read.error)

    const before = parse(read.value.content)
    const changed = await change(before)

    if (changed.isErr()) return err(changed.error)

    const content = changed.value

    if (content === before) return ok(undefined)

    const { version } = read.value
    const written = await files.write(bucket, name, { content, version })

    if (written.isOk()) return ok(undefined)
    if (written.error.kind !== 'CONFLICT') return err(written.error)

    failure = written.error
  }

  return err(failure)
}

/** Writes what `change` makes of a file's content, by compare-and-swap; writes nothing where it returns the same object. */
export const changeFile = <Content>(
  files: JsonFiles,
  file: FileName,
  parse: (content: unknown) => Content,
  change: (content: Content) => Content
): Promise<Result<void, StoreFailure>> =>
  changeFileAfter(files, file, parse, async (content) => ok(change(content)))
