import type { Handoff } from './handoff'
import { isOpen } from './handoff-state'
import { omit } from '../omit'

/** The handoff once nobody reads at our address what came before it. */
export const withoutTranscript = (handoff: Handoff): Handoff => ({
  ...omit(handoff, 'request'),
  transcript: [],
})

/** A longer one takes the room of the record's messages. */
const LONGEST_KEPT = 8 * 1024

/** Whether the partner has the handoff, and what it reads of it at our address is long. */
export const isTranscriptToBeFiled = (handoff: Handoff): boolean =>
  isOpen(handoff) &&
  handoff.partnerReference !== undefined &&
  handoff.transcript.reduce((sum, { text }) => sum + text.length, 0) >
    LONGEST_KEPT

/** The handoff once its transcript is in the file `part`. */
export const withFiledTranscript = (
  handoff: Handoff,
  part: string
): Handoff => ({
  ...handoff,
  transcript: [],
  transcriptParts: [part],
})
