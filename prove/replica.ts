import { botChannels } from '../node/adapters/bot/bot-channels'
import { heldEvents } from '../node/adapters/bot/held-events'
import { signedCallback } from '../node/adapters/bot/signed-callback'
import { weniTicketer } from '../node/adapters/bot/weni/weni-ticketer'
import { recent } from '../node/adapters/process/recent'
import { writeQueue } from '../node/adapters/process/write-queue'
import { alertStore } from '../node/adapters/vtex/alert-store'
import { conversationIndex } from '../node/adapters/vtex/conversations/conversation-index'
import { conversationList } from '../node/adapters/vtex/conversations/conversation-list'
import { conversationStore } from '../node/adapters/vtex/conversations/conversation-store'
import { erasureStore } from '../node/adapters/vtex/conversations/erasure-store'
import { insightsStore } from '../node/adapters/vtex/insights/insights-store'
import { settingsStore } from '../node/adapters/vtex/settings-store'
import {
  timelineStore,
  transcriptStore,
} from '../node/adapters/vtex/conversations/part-store'
import { zendeskMemory, zendeskModule } from '../node/adapters/zendesk/module'
import { zenviaModule } from '../node/adapters/zenvia/module'
import type { OutboundHttp } from '../node/ports/outbound-http'
import { nextOpeningInWords } from '../node/messages/next-opening'
import type { Ports } from '../node/ports/ports'
import type { WakeUp } from '../node/ports/wake-up'
import { FakeLog } from '../node/testing/fake-log'
import { FakeMail } from '../node/testing/fake-mail'
import type { Gate } from '../node/testing/gate'
import { SeededIds } from '../node/testing/seeded-ids'
import { internet } from './internet'
import type { PartnerSide } from './partner-side'
import type { Stage } from './stage'
import { callStore } from './store-calls'
import { VBaseInProcess } from './vbase-client'

/** What a request gets whose replica died under it. */
export class Died extends Error {}

const never = new Promise<never>(() => undefined)

const SCOPE = 'livestore/master'

interface ReplicaParts {
  stage: Stage
  sides: readonly PartnerSide[]
  wakeUp: WakeUp
  number: number
}

/** A process of the service. Dead, it does nothing any more: whatever it was at never goes on. */
export class Replica {
  readonly ports: Ports
  readonly death: Promise<never>
  isDead = false
  private rejectAll: (died: Died) => void = () => undefined

  constructor(private readonly parts: ReplicaParts) {
    this.death = new Promise<never>((_, reject) => {
      this.rejectAll = reject
    })
    this.death.catch(() => undefined)
    this.ports = this.portsOf(parts)
  }

  private portsOf({ stage, sides, wakeUp, number }: ReplicaParts): Ports {
    const { time: clock, cloud } = stage
    const { vault, links } = cloud
    const files = new VBaseInProcess(callStore(stage, this.gate), (most) =>
      stage.pause(most / 2, most * 1.5)
    )
    const ids = new SeededIds(number, `replica-${number}`)
    const now = () => clock.now()
    const http = this.httpOver(internet(stage, sides, this))
    const log = new FakeLog()
    const parts = { account: 'livestore', http, clock, ids, log, links }

    return {
      ...parts,
      publicAddress: 'https://master--livestore.myvtex.com/_v/live-support',
      conversations: conversationStore({
        files,
        memory: recent({ max: 1_000_000, lifetimeMs: 30_000 }, now),
        scope: SCOPE,
        clock,
        log,
      }),
      settings: settingsStore({
        files,
        memory: recent({ max: 500, lifetimeMs: 3000 }, now),
        scope: SCOPE,
        log,
      }),
      writeQueue: writeQueue(new Map(), SCOPE),
      timelines: timelineStore(files),
      transcripts: transcriptStore(files),
      erasures: erasureStore(files, 'livestore'),
      nextOpeningInWords,
      index: conversationIndex({
        files,
        ids,
        memory: recent({ max: 500, lifetimeMs: 600_000 }, now),
        scope: SCOPE,
      }),
      list: conversationList(files),
      insights: insightsStore(files),
      alerts: alertStore(files),
      vault,
      wakeUp,
      schedule: { keep: async () => undefined },
      bot: botChannels({
        CALLBACK: signedCallback({ http, vault, clock }),
        POLLING: heldEvents(),
        WENI: weniTicketer({ http, vault, clock }),
      }),
      mail: new FakeMail(),
      partners: {
        ZENDESK: zendeskModule({ ...parts, memory: zendeskMemory(clock) }),
        ZENVIA: zenviaModule(parts),
      },
    }
  }

  private httpOver(way: OutboundHttp): OutboundHttp {
    return {
      request: (asked) => this.gate('http', () => way.request(asked)),
      stream: (asked) => this.gate('http', () => way.stream(asked)),
    }
  }

  /** Every call to the outside; before or after it takes effect the process may die. */
  private readonly gate: Gate = async (_, act) => {
    const { stage } = this.parts

    if (this.isDead) return never
    await stage.pause(1, 20)
    if (this.isDead) return never

    const dies = stage.strikes('death')

    if (dies && stage.random.chance(0.5)) return this.die()

    const value = await act()

    if (dies) return this.die()

    await stage.pause(1, 20)

    return this.isDead ? never : value
  }

  private die(): Promise<never> {
    if (!this.isDead) {
      const { tally, sends } = this.parts.stage

      this.isDead = true
      tally.deaths += 1
      sends.died(this)
      this.rejectAll(new Died())
    }

    return never
  }
}
