import type { FieldPath } from 'react-hook-form'

import type { Language } from '../../graphql/operation-types'
import { messageKey } from '../../i18n/use-translate'
import type { GeneralForm } from '../general-form'

export type MessageField =
  | 'unavailabilityMessage'
  | 'disabledMessage'
  | 'noAgentMessage'

interface MessageKind {
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

/** The message that the preview shows. */
export interface ShownMessage {
  kind: MessageKind
  path: FieldPath<GeneralForm>
  /** Unless it is one of those for everybody. */
  language?: Language
}
