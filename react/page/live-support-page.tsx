import {
  csx,
  Page,
  PageContent,
  PageHeader,
  PageHeaderTitle,
  PageHeaderTop,
} from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useCallback, useState } from 'react'

import type { ShowList, WantedList } from '../conversations/wanted-list'
import {
  ShowListContext,
  WantedListContext,
} from '../conversations/wanted-list'
import type { LiveSupportSettings } from '../graphql/answers'
import { useTranslate } from '../i18n/use-translate'
import { PartnerPagesProvider } from '../partner/partner-page'
import { partnerPages } from '../partner/partner-pages'
import { StatusCard } from '../status/status-card'
import { FailureNotice } from '../ui/answer-view'
import { looseStack } from '../ui/layout'
import { NoRights } from './no-rights'
import { PageTabs } from './page-tabs'
import type { TabName } from './tabs'
import { firstTab } from './tabs'
import { useOpened } from './use-opened'
import { useSettings } from './use-settings'
import { useSteadyFocus } from './use-steady-focus'
import { GoToContext, useTab } from './use-tab'

/** Its end can be scrolled clear of a toast. */
const content = csx({
  maxWidth: '64rem',
  paddingX: 'clamp(1rem, 3vw, 2.5rem) !important',
  paddingBottom: '12rem !important',
  overflowWrap: 'break-word',
  '@media (min-width: 40rem)': { paddingBottom: '8rem !important' },
})

/** The heading scrolls away: what it would cover is worth more. */
const header = { position: 'static' } as const

const title = csx({ text: '$pageTitle', margin: 0 })

/** Stays as it was found: whoever goes live on the page keeps their place. */
const useFirstTab = (settings: LiveSupportSettings | undefined): TabName => {
  const [first, setFirst] = useState<TabName>()

  if (settings && !first) setFirst(firstTab(settings.wentLive))

  return first ?? firstTab(false)
}

export const LiveSupportPage: FC = () => {
  const translate = useTranslate()
  const settings = useSettings()
  const [tab, goTo] = useTab(useFirstTab(settings.data))
  const drawn = useOpened(tab, settings.data !== undefined)
  const [wanted, setWanted] = useState<WantedList>()
  const showList = useCallback<ShowList>(
    (list, more) => {
      setWanted({ list, ...more })
      goTo(
        'conversations',
        more?.conversationId ? 'conversation' : 'conversations'
      )
    },
    [goTo]
  )

  const notice = settings.failure && (
    <FailureNotice failure={settings.failure} onRetry={settings.again} />
  )

  useSteadyFocus()

  if (settings.failure === 'NO_RIGHT') return <NoRights />

  return (
    <PartnerPagesProvider value={partnerPages}>
      <Page>
        <PageHeader style={header}>
          <PageHeaderTop>
            <PageHeaderTitle>
              <h1 className={title}>{translate('nav.title')}</h1>
            </PageHeaderTitle>
          </PageHeaderTop>
        </PageHeader>
        <PageContent layout="wide" className={content}>
          <div className={looseStack}>
            {!notice && (
              <StatusCard
                timeZone={settings.data?.timeZone}
                goTo={goTo}
                showList={showList}
              />
            )}
            <WantedListContext.Provider value={wanted}>
              <ShowListContext.Provider value={showList}>
                <GoToContext.Provider value={goTo}>
                  <PageTabs
                    tab={tab}
                    drawn={drawn}
                    goTo={goTo}
                    settings={settings.data}
                    instead={notice}
                  />
                </GoToContext.Provider>
              </ShowListContext.Provider>
            </WantedListContext.Provider>
          </div>
        </PageContent>
      </Page>
    </PartnerPagesProvider>
  )
}
