import { csx, Tab, TabList, TabPanel, useTabState } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useState } from 'react'

import { BotTab } from '../bot/bot-tab'
import type { LiveSupportSettings } from '../graphql/answers'
import { useTranslate } from '../i18n/use-translate'
import { PartnerTab } from '../partner/partner-tab'
import { SupportTab } from '../support/support-tab'
import { Waiting } from '../ui/answer-view'
import type { TabName } from './tabs'
import { tabNamed, tabs, tabMessages } from './tabs'
import type { GoTo } from './use-tab'

interface Props {
  tab: TabName
  goTo: GoTo
  settings?: LiveSupportSettings
}

const panel = csx({ padding: '0 !important' })
const list = csx({ borderBottom: '$neutral', marginBottom: '$space-6' })

const views: Record<TabName, FC<{ settings: LiveSupportSettings }>> = {
  support: SupportTab,
  partner: PartnerTab,
  bot: BotTab,
}

/** A tab is drawn when first opened and then stays, so that what is typed in it survives a look at another. */
const useOpened = (tab: TabName): TabName[] => {
  const [opened, setOpened] = useState([tab])

  if (!opened.includes(tab)) setOpened([...opened, tab])

  return opened
}

export const PageTabs: FC<Props> = ({ tab, goTo, settings }) => {
  const translate = useTranslate()
  const opened = useOpened(tab)
  const state = useTabState({
    selectedId: tab,
    setSelectedId: (id) => goTo(tabNamed(id ?? undefined)),
  })

  return (
    <div>
      <TabList state={state} className={list} aria-label={translate('tabs')}>
        {tabs.map((name) => (
          <Tab key={name} id={name}>
            {translate(tabMessages[name])}
          </Tab>
        ))}
      </TabList>
      {tabs.map((name) => {
        const View = views[name]

        return (
          <TabPanel key={name} state={state} tabId={name} className={panel}>
            {opened.includes(name) && settings && <View settings={settings} />}
            {name === tab && !settings && <Waiting lines={6} />}
          </TabPanel>
        )
      })}
    </div>
  )
}
