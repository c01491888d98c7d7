import type { PlatformAnswer } from '../local/vtex/platform/platform-system'
import { INFRA_HOST } from '../local/vtex/platform/platform-system'
import { behindRouterCache } from '../local/vtex/vbase/router-cache'
import type { Bucket } from '../local/vtex/vbase/bucket'
import { vbase } from '../local/vtex/vbase/vbase'
import { fileNameOf } from '../node/adapters/vtex/vbase/file-name'
import type { BotEvent } from '../node/domain/conversation/bot/bot-event'
import type { ConversationRecord } from '../node/domain/conversation/conversation-record'
import type { Settings } from '../node/domain/settings/settings'
import type { Clock } from '../node/ports/clock'
import { FakeLinks } from '../node/testing/fake-links'
import { FakeVault } from '../node/testing/fake-vault'
import { memoryBucket } from './memory-bucket'
import type { VBaseCall } from './vbase-client'

const parsed = <T>(bucket: Bucket, name: string): T | undefined => {
  const file = bucket.read(name)

  return file && (JSON.parse(file.content.toString('utf8')) as T)
}

/** What outlives a replica: files, and what the bot was told. */
export class Cloud {
  readonly vault = new FakeVault()
  readonly links: FakeLinks
  /** What reached the bot, repetitions included. */
  readonly received: BotEvent[] = []
  private readonly buckets = new Map<string, Bucket>()
  private readonly files

  constructor(clock: Clock) {
    this.links = new FakeLinks(clock)
    this.files = behindRouterCache(
      vbase({
        account: 'livestore',
        workspace: 'master',
        appName: 'vtex.live-support',
        openBucket: (name) => this.bucket(name),
      }),
      () => clock.now()
    )
  }

  /** What the bot acts on: each event once, in order of arrival. */
  get told(): BotEvent[] {
    const seen = new Set<string>()

    return this.received.filter(({ id }) => !seen.has(id) && seen.add(id))
  }

  async call({
    method,
    path,
    query = {},
    headers = {},
    body = '',
  }: VBaseCall): Promise<PlatformAnswer> {
    return this.files.answer({
      method,
      host: INFRA_HOST,
      path: `/vbase/v2/livestore/master${path}`,
      query: new URLSearchParams(query),
      headers: Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [
          name.toLowerCase(),
          value,
        ])
      ),
      body: Buffer.from(body),
    })
  }

  record(conversationId: string): ConversationRecord | undefined {
    return parsed(this.bucket('conversations'), fileNameOf(conversationId))
  }

  /** The names of a bucket's files. */
  names(bucket: string): string[] {
    return this.bucket(bucket).list({ prefix: '', limit: 100_000 }).paths
  }

  isDue(conversationId: string): boolean {
    const file = `_${fileNameOf(conversationId)}_`

    return this.names('due').some((name) => name.includes(file))
  }

  changeSettings(edit: (settings: Settings | undefined) => Settings): void {
    const bucket = this.bucket('settings')
    const settings = edit(parsed(bucket, 'settings.json'))

    bucket.write('settings.json', {
      contentType: 'application/json',
      content: Buffer.from(JSON.stringify(settings)),
    })
  }

  private bucket(name: string): Bucket {
    const bucket = this.buckets.get(name) ?? memoryBucket()

    this.buckets.set(name, bucket)

    return bucket
  }
}
