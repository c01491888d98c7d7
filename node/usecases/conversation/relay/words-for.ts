import type { ConversationRecord } from '../../../domain/conversation/conversation-record'
import { messageForNobody } from '../../../domain/hours/availability-at'
import type { MerchantWords } from '../../../domain/handoff/close-handoff'
import { languageOf, spokenLanguage } from '../../../domain/locale'
import {
  merchantText,
  textFor,
  withPlaceholders,
} from '../../../domain/settings/merchant-text'
import type { MessageName } from '../../../domain/settings/message-translations'
import type { Settings } from '../../../domain/settings/settings'
import type { Ports } from '../../../ports/ports'
import { availabilityOf } from '../../availability/availability-of'

/** The merchant's words for the shopper of a conversation: in their language where the bot told it and it was written. */
export const wordsFor =
  (
    { account, clock, nextOpeningInWords }: Ports,
    settings: Settings
  ): ((record: ConversationRecord) => MerchantWords) =>
  ({ shopper }) => {
    const { general } = settings
    const speaks = spokenLanguage(shopper.locale)
    const now = clock.now()
    const words = (name: MessageName): string => {
      const { text, language = languageOf(shopper.locale) } = textFor(
        merchantText(general, name),
        speaks
      )

      return withPlaceholders(text, {
        store: account,
        nextOpening: () =>
          nextOpeningInWords(availabilityOf(settings, now), {
            language,
            timeZone: general.timeZone,
            now,
          }),
      })
    }

    return {
      get unavailable() {
        return words(messageForNobody(general, now))
      },
      noAgent: words('noAgentMessage'),
      asksForRating: general.asksForRating ?? false,
    }
  }
