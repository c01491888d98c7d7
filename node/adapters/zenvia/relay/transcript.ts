import { DateTime } from 'luxon'

import type { Json } from '../../../domain/json'
import { languageOf } from '../../../domain/locale'
import { requestInWords } from '../../../messages/conversation-summary'
import type { TranscriptContent } from '../../../ports/partner-capabilities'

const ZENVIA_TIME = 'yyyy-LL-dd HH:mm:ss'

/**
 * What Zenvia reads at the address in `external_history`, on the agents' clock. To Zenvia the bot is an agent. The reason and the
 * cart come last, as the bot's words: that agents see a start's `extra` is not documented.
 */
export const presentTranscript = ({
  lines,
  request,
  requestedAt,
  locale,
  timeZone = 'UTC',
}: TranscriptContent): Json => {
  const said = request ? requestInWords(request, languageOf(locale)) : ''
  const all = [
    ...lines,
    ...(said
      ? [{ author: 'BOT' as const, text: said, sentAt: requestedAt }]
      : []),
  ]

  return {
    messages: all.map(({ author, text, sentAt }) => ({
      time: DateTime.fromISO(sentAt, { zone: timeZone }).toFormat(ZENVIA_TIME),
      direction: author === 'SHOPPER' ? 'CLIENT' : 'AGENT',
      content: text,
    })),
  }
}
