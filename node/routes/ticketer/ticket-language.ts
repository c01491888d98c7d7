import type { Language } from '../../domain/locale'
import { languageOf } from '../../domain/locale'
import type { TicketCall } from './ticketer-call'

/** The shopper's language, in which their partner's agent reads; our best guess where the store does not answer. */
export const ticketLanguage = async ({
  ports,
  conversationId,
}: TicketCall): Promise<Language> =>
  (await ports.conversations.read(conversationId)).match(
    ({ record }) => languageOf(record?.shopper.locale),
    () => 'pt'
  )
