import { languageOf, spokenLanguage } from '../../domain/locale'
import type { ResolverContext } from '../resolver-context'
import type { Reader } from '../settings/availability'

/** The shopper who reads about the opening, in their own language where the bot knows it. */
export const shopperReader = async (
  { ports, language }: ResolverContext,
  locale: string | null | undefined
): Promise<Reader> => {
  const settings = await ports.settings.current()

  return {
    language: locale ? languageOf(locale) : language,
    timeZone: settings.match(
      ({ general }) => general.timeZone,
      () => 'UTC'
    ),
    now: ports.clock.now(),
    store: ports.account,
    speaks: spokenLanguage(locale),
  }
}
