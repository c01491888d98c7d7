import type { Partner } from '../graphql/operation-types'

/** As the partners write themselves. */
export const partnerNames: Record<Partner, string> = {
  ZENDESK: 'Zendesk',
  ZENVIA: 'Zenvia',
}
