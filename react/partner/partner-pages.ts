import type { PartnerPages } from './partner-page'
import { zendeskPage } from './zendesk/zendesk-page'
import { zenviaPage } from './zenvia/zenvia-page'

/** Every partner of the page; a new one is added here. */
export const partnerPages: PartnerPages = {
  ZENDESK: zendeskPage,
  ZENVIA: zenviaPage,
}
