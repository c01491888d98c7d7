import type { ConversationRow } from '../graphql/answers'
import { useTranslate } from '../i18n/use-translate'

/** Who it is: a name, and the end of the phone number. */
export const useShopperName = (): ((
  row: Pick<ConversationRow, 'shopperName' | 'shopperPhoneEnding'>
) => string) => {
  const translate = useTranslate()

  return ({ shopperName, shopperPhoneEnding: ending }) =>
    shopperName
      ? translate('deliveries.shopper', { name: shopperName, ending })
      : translate('deliveries.nameless', { ending })
}
