import { mkdirSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

import WorkerEnvironment from '../../scripts/worker-environment.cjs'
import type { WithEnds } from './end-with-file'
import type { WithEvidence } from './failure-evidence'

/** A test or a block of tests; the file is a block around all. */
interface Named {
  name: string
  parent?: Named
}

/** Of the events that jest tells about a test file. */
interface TestEvent {
  name: string
  test?: Named
  hook?: { type: string }
}

const stories = resolve(__dirname, '..')

const inFileName = (words: string): string =>
  words.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 100)

/** With the blocks that it is in: each has a test of the same words, with another partner. */
const titleOf = ({ name, parent }: Named): string =>
  parent?.parent ? `${titleOf(parent)} ${name}` : name

const failedIn = ({ name, test, hook }: TestEvent): string | undefined => {
  if (name === 'test_fn_failure') return test && titleOf(test)

  return name === 'hook_failure' ? hook?.type : undefined
}

/** Where stories run: one that fails leaves what its browsers and its product show at that moment. */
export default class StoryEnvironment extends WorkerEnvironment {
  private readonly file: string

  constructor(
    ...[config, context]: ConstructorParameters<typeof WorkerEnvironment>
  ) {
    super(config, context)
    this.file = relative(stories, context.testPath)
    this.evidence.failureRecords = new Set()
    this.evidence.ends = new Set()
  }

  private get evidence(): WithEvidence & WithEnds {
    return this.global as WithEvidence & WithEnds
  }

  override async teardown(): Promise<void> {
    this.evidence.ends?.forEach((end) => end())
    await super.teardown()
  }

  async handleTestEvent(event: TestEvent): Promise<void> {
    const title = failedIn(event)
    const records = this.evidence.failureRecords

    if (title === undefined || !records?.size) return

    const place = join(stories, 'failures', inFileName(this.file))
    const folder = join(place, inFileName(title))

    mkdirSync(folder, { recursive: true })
    await Promise.allSettled([...records].map(async (record) => record(folder)))
    process.stderr.write(
      `"${title}" failed; ${relative(process.cwd(), folder)} shows what was there.\n`
    )
  }
}
