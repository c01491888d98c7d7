import { messageKey } from '../../i18n/use-translate'

export type MessageField =
  'unavailabilityMessage' | 'disabledMessage' | 'noAgentMessage'

export interface MessageKind {
  field: MessageField
  label: string
  help: string
  /** What the shopper did before reading it. */
  scene: string
  /** What they read as long as nothing is written. */
  nothing: string
}

export const messageKinds: MessageKind[] = [
  {
    field: 'unavailabilityMessage',
    label: messageKey('messages.closed'),
    help: messageKey('messages.closed-help'),
    scene: messageKey('messages.closed-scene'),
    nothing: messageKey('messages.closed-nothing'),
  },
  {
    field: 'disabledMessage',
    label: messageKey('messages.off'),
    help: messageKey('messages.off-help'),
    scene: messageKey('messages.off-scene'),
    nothing: messageKey('messages.off-nothing'),
  },
  {
    field: 'noAgentMessage',
    label: messageKey('messages.no-agent'),
    help: messageKey('messages.no-agent-help'),
    scene: messageKey('messages.no-agent-scene'),
    nothing: messageKey('messages.no-agent-nothing'),
  },
]
