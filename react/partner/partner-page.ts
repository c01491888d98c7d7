import type { FC } from 'react'
import { createContext, useContext } from 'react'

import type { LiveSupportSettings } from '../graphql/answers'
import type { Partner } from '../graphql/operation-types'

interface PartnerSectionsProps {
  settings: LiveSupportSettings
}

/** What the page holds of one partner. What the partner's product offers comes from the service. */
export interface PartnerPage {
  /** As the partner writes it. */
  name: string
  /** Of the name in Portuguese: "o Zendesk", "a Zenvia". */
  gender: 'masculine' | 'feminine'
  /** Behind the initial on the card; dark enough for white letters. */
  color: string
  /** Keys of what its card, the step of its set-up and its licenses section hold. */
  messages: { purpose: string; needs: string; setUp: string; licenses: string }
  /** Key of what the plan includes. */
  plan?: string
  /** Connection, and what else only this partner needs. */
  Sections: FC<PartnerSectionsProps>
  /** Where it tells of its own outages. */
  statusPage: string
  /** Changes when other credentials may show another team. */
  accessOf: (settings: LiveSupportSettings) => string
}

export type PartnerPages = Record<Partner, PartnerPage>

const PartnerPagesContext = createContext<PartnerPages | undefined>(undefined)

export const PartnerPagesProvider = PartnerPagesContext.Provider

export const usePartnerPages = (): PartnerPages => {
  const pages = useContext(PartnerPagesContext)

  if (!pages) throw new Error('PartnerPagesProvider is missing.')

  return pages
}

/** The values by which messages name a partner. */
export type PartnerValues = Record<'partner' | 'gender', string>

export const usePartnerValues = (): ((partner: Partner) => PartnerValues) => {
  const pages = usePartnerPages()

  return (partner) => {
    const { name, gender } = pages[partner]

    return { partner: name, gender }
  }
}
