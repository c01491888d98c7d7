import type { NewItem } from '../conversation/outbox/outbox'
import { waiting } from '../conversation/outbox/outbox'
import type { PartnerCommand } from '../conversation/outbox/partner-command'
import type { Handoff } from './handoff'

/** The handoff with one more command for its partner, after all that waits. */
export const withCommand = (
  handoff: Handoff,
  command: NewItem<PartnerCommand>
): Handoff => ({
  ...handoff,
  commands: [...handoff.commands, waiting(command)],
})
