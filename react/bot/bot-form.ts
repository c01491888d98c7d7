import type { BotSettings, SecretState } from '../graphql/answers'
import type {
  BotConnectionInput,
  BotKind,
  WhenClosed,
} from '../graphql/operation-types'

export interface BotForm {
  /** Empty until somebody chooses. */
  kind: BotKind | ''
  address: string
  /** Typed; left empty, the present one stays or one is made. */
  webhookSecret: string
  whenClosed: WhenClosed
}

/** What was typed for a kind before another was chosen. */
export type KindDrafts = Map<
  BotKind,
  Pick<BotForm, 'address' | 'webhookSecret'>
>

export const botForm = ({
  kind,
  address,
  whenClosed,
}: BotSettings): BotForm => ({
  kind: kind ?? '',
  address: address ?? '',
  webhookSecret: '',
  whenClosed,
})

const unset: SecretState = {
  isSet: false,
  lastFour: null,
  changedAt: null,
  changedBy: null,
}

/** Another kind has a secret of another form, so that the present one does not pass over. */
export const secretOf = (bot: BotSettings, kind: BotKind | ''): SecretState =>
  bot.kind === kind ? bot.signingSecret : unset

/** What is sent for a kind that was chosen. */
export const botInput = (
  kind: BotKind,
  { address, webhookSecret, whenClosed }: BotForm
): BotConnectionInput => ({
  kind,
  ...(kind === 'POLLING' ? {} : { address: address.trim() || null }),
  ...(kind !== 'POLLING' && webhookSecret
    ? { webhookSecret }
    : { keepSecret: true }),
  ...(kind === 'WENI' ? { whenClosed } : {}),
})
