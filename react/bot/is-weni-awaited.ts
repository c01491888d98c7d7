import type { BotSettings } from '../graphql/answers'

/** Weni tells with its first ticket where it is called; until then, unless an address was typed, it hears nothing. */
export const isWeniAwaited = ({
  kind,
  learnedAddress,
  address,
}: Pick<BotSettings, 'kind' | 'learnedAddress' | 'address'>): boolean =>
  kind === 'WENI' && learnedAddress === null && address === null
