import type { PartnerName } from '../domain/partner-name'
import type { PartnerModule } from './partner-module'

/** Every partner that a merchant can choose. */
export type PartnerRegistry = Record<PartnerName, PartnerModule>

/** The partner of a name that comes from outside, such as a link; undefined where there is none of that name. */
export const findPartner = (
  partners: PartnerRegistry,
  name: string
): PartnerModule | undefined =>
  Object.values(partners).find((partner) => partner.name === name)
