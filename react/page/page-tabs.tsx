import {
  csx,
  Tab,
  TabList,
  TabPanel,
  useTabState,
  VisuallyHidden,
} from '@vtex/admin-ui'
import type { FC, ReactNode } from 'react'
import React, { memo, useCallback, useState } from 'react'

import { BotTab } from '../bot/bot-tab'
import { ConversationsTab } from '../conversations/conversations-tab'
import type { LiveSupportSettings } from '../graphql/answers'
import { InsightsTab } from '../insights/insights-tab'
import { useTranslate } from '../i18n/use-translate'
import { PartnerTab } from '../partner/partner-tab'
import { TabFormsArea } from '../forms/tab-forms'
import { SupportTab } from '../support/support-tab'
import { Waiting } from '../ui/answer-view'
import type { TabName } from './tabs'
import { tabNamed, tabs, tabMessages } from './tabs'
import type { OpenedTabs } from './use-opened'
import type { GoTo } from './use-tab'

interface Props {
  tab: TabName
  drawn: OpenedTabs
  goTo: GoTo
  settings?: LiveSupportSettings
  /** Why there are no settings. */
  instead?: ReactNode
}

const panel = csx({ padding: '0 !important' })
const list = csx({
  borderBottom: '$neutral',
  marginBottom: '$space-6',
  // Those of a second line begin where the first line does.
  '& [role=tab]': { marginLeft: '0 !important' },
})

const dot = csx({
  display: 'inline-block',
  width: '0.5rem',
  height: '0.5rem',
  marginLeft: '$space-2',
  borderRadius: '$pill',
  bg: '$blue40',
})

const views: Record<TabName, FC<{ settings: LiveSupportSettings }>> = {
  conversations: ConversationsTab,
  insights: InsightsTab,
  support: SupportTab,
  partner: PartnerTab,
  bot: BotTab,
}

interface PanelProps {
  name: TabName
  settings: LiveSupportSettings
  onUnsaved: (name: TabName, unsaved: boolean) => void
}

/** Rendered again only for changed settings; otherwise each change of tab would render all opened tabs. */
const TabView: FC<PanelProps> = memo(({ name, settings, onUnsaved }) => {
  const View = views[name]
  const tell = useCallback(
    (unsaved: boolean) => onUnsaved(name, unsaved),
    [name, onUnsaved]
  )

  return (
    <TabFormsArea onUnsaved={tell}>
      <View settings={settings} />
    </TabFormsArea>
  )
})

/** Which tabs have forms with unsaved changes. */
const useUnsaved = () => {
  const [unsaved, setUnsaved] = useState<Partial<Record<TabName, boolean>>>({})
  const onUnsaved = useCallback(
    (name: TabName, is: boolean) =>
      setUnsaved((now) => ({ ...now, [name]: is })),
    []
  )

  return { unsaved, onUnsaved }
}

export const PageTabs: FC<Props> = ({
  tab,
  drawn,
  goTo,
  settings,
  instead = <Waiting lines={6} />,
}) => {
  const translate = useTranslate()
  const { opened, seen } = drawn
  const { unsaved, onUnsaved } = useUnsaved()
  const state = useTabState({
    selectedId: tab,
    setSelectedId: (id) => goTo(tabNamed(id ?? undefined) ?? tab),
  })

  const panels = { ...state, selectedId: seen }

  return (
    <div>
      <TabList state={state} className={list} aria-label={translate('tabs')}>
        {tabs.map((name) => (
          <Tab key={name} id={name}>
            {translate(tabMessages[name])}
            {unsaved[name] && (
              <>
                <span className={dot} aria-hidden="true" />
                <VisuallyHidden>{translate('tab.unsaved')}</VisuallyHidden>
              </>
            )}
          </Tab>
        ))}
      </TabList>
      {tabs.map((name) => (
        <TabPanel key={name} state={panels} tabId={name} className={panel}>
          {settings && opened.includes(name) ? (
            <TabView name={name} settings={settings} onUnsaved={onUnsaved} />
          ) : (
            name === seen && instead
          )}
        </TabPanel>
      ))}
    </div>
  )
}
