export const partnerNames = ['ZENDESK', 'ZENVIA'] as const

/** The partners that a merchant can choose. */
export type PartnerName = (typeof partnerNames)[number]

/** As people write them. */
export const writtenNames: Record<PartnerName, string> = {
  ZENDESK: 'Zendesk',
  ZENVIA: 'Zenvia',
}
