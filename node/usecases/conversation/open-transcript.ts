import { err, ok, Result } from 'neverthrow'
import { z } from 'zod'

import type { Handoff } from '../../domain/handoff/handoff'
import { isOpen } from '../../domain/handoff/handoff-state'
import { latestLines } from '../../domain/handoff/latest-lines'
import type { TranscriptLine } from '../../domain/handoff/shopper'
import type { Json } from '../../domain/json'
import { findPartner } from '../../ports/partner-registry'
import type { Ports } from '../../ports/ports'
import type { StoreFailure } from '../../ports/store-failure'

/** What a link to a transcript says; the partner's adapter issued it for one handoff. */
const linkShape = z.object({
  partner: z.string(),
  conversationId: z.string(),
  handoffId: z.string(),
  /** IANA name of the zone whose clock the agents read. */
  timeZone: z.string().optional(),
})

interface OpenedTranscript {
  transcript: Json
  /** When the link ends, in milliseconds since the epoch. */
  expiresAt: number
}

type TranscriptRefusal = 'NO_SUCH_TRANSCRIPT' | 'TRY_LATER'

/** Of an open handoff, those that are filed first. */
const linesOf = async (
  { transcripts }: Pick<Ports, 'transcripts'>,
  handoff: Handoff
): Promise<Result<TranscriptLine[], StoreFailure>> => {
  if (!isOpen(handoff)) return ok([])

  const { conversationId, transcript, transcriptParts = [] } = handoff
  const parts = await Promise.all(
    transcriptParts.map((part) => transcripts.read(conversationId, part))
  )

  return Result.combine(parts).map(
    (filed) => latestLines([...filed.flat(), ...transcript]).lines
  )
}

/** What the shopper and the bot wrote before a handoff, in the form in which its partner reads it at our address. */
export const openTranscript = async (
  ports: Pick<Ports, 'links' | 'conversations' | 'transcripts' | 'partners'>,
  token: string
): Promise<Result<OpenedTranscript, TranscriptRefusal>> => {
  const opened = await ports.links.open('transcripts', token)

  if (opened.isErr()) {
    return err(
      opened.error.kind === 'UNREADABLE' ? 'NO_SUCH_TRANSCRIPT' : 'TRY_LATER'
    )
  }

  const { payload, expiresAt } = opened.value
  const { data: link } = linkShape.safeParse(payload)

  if (!link) return err('NO_SUCH_TRANSCRIPT')

  const found = await ports.conversations.read(link.conversationId, {
    fresh: true,
  })

  if (found.isErr()) return err('TRY_LATER')

  const { handoff, shopper } = found.value.record ?? {}
  const partner = findPartner(ports.partners, link.partner)
  const transcript = partner?.capabilities.transcript

  if (handoff?.id !== link.handoffId || transcript?.kind !== 'LINKED') {
    return err('NO_SUCH_TRANSCRIPT')
  }

  const { request, requestedAt } = handoff

  return (await linesOf(ports, handoff))
    .map((lines) => ({
      transcript: transcript.present({
        lines,
        request,
        requestedAt,
        locale: shopper?.locale,
        timeZone: link.timeZone,
      }),
      expiresAt,
    }))
    .mapErr(() => 'TRY_LATER')
}
