import type { ConversationRecord } from '../node/domain/conversation/conversation-record'
import type { Gate } from '../node/testing/gate'
import type { PlatformAnswer } from '../local/vtex/platform/platform-system'
import type { Stage } from './stage'
import type { CallVBase, VBaseCall } from './vbase-client'

const refusal = (status: number): PlatformAnswer => ({
  status,
  body: { code: 'Fault' },
})

const lostAnswer = (): never => {
  throw Object.assign(new Error('connection reset'), { code: 'ECONNRESET' })
}

const isRecord = ({ method, path }: VBaseCall): boolean =>
  method === 'PUT' && path.includes('/conversations/files/')

/** Has VBase do it, and keeps what was stored of what the partner took. */
const perform = async (
  { cloud, sends, tally }: Stage,
  call: VBaseCall
): Promise<PlatformAnswer> => {
  const answer = await cloud.call(call)

  tally.storeCalls += 1

  if (isRecord(call) && answer.status < 300) {
    const { body = '' } = call

    sends.stored(JSON.parse(body) as ConversationRecord)
    tally.largestRecord = Math.max(tally.largestRecord, Buffer.byteLength(body))
  }

  return answer
}

const callWithFaults = async (
  stage: Stage,
  call: VBaseCall
): Promise<PlatformAnswer> => {
  if (isRecord(call) && stage.strikes('race')) return refusal(412)
  if (stage.strikes('slowStore')) await stage.pause(500, 4000)
  if (!stage.strikes('store')) return perform(stage, call)

  const kind = stage.random.below(4)

  if (kind === 0) return refusal(429)
  if (kind === 1) return refusal(503)
  if (kind === 2) await perform(stage, call)

  return lostAnswer()
}

/** The way of one replica to VBase, with faults from the seed. */
export const callStore =
  (stage: Stage, gate: Gate): CallVBase =>
  async (call) => {
    const answer = await gate('store', () =>
      callWithFaults(stage, call).catch((error: Error) => error)
    )

    if (answer instanceof Error) throw answer

    return answer
  }
