import { DateTime } from 'luxon'

import type { TranscriptLine } from '../../../domain/handoff/shopper'
import type { Json } from '../../../domain/json'

const ZENVIA_TIME = 'yyyy-LL-dd HH:mm:ss'

/** What Zenvia reads at the address in `external_history`, on the agents' clock. To Zenvia the bot is an agent. */
export const presentTranscript = (
  transcript: TranscriptLine[],
  timeZone = 'UTC'
): Json => ({
  messages: transcript.map(({ author, text, sentAt }) => ({
    time: DateTime.fromISO(sentAt, { zone: timeZone }).toFormat(ZENVIA_TIME),
    direction: author === 'SHOPPER' ? 'CLIENT' : 'AGENT',
    content: text,
  })),
})
