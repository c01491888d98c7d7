import { csx } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useMemo, useRef, useState } from 'react'

import type { LiveSupportSettings } from '../graphql/answers'
import { FailuresSection } from '../failures/failures-section'
import { useTranslate } from '../i18n/use-translate'
import { FailureNotice, Waiting } from '../ui/answer-view'
import { looseStack, muted, stack } from '../ui/layout'
import { Section } from '../ui/section'
import { ConversationFilters } from './conversation-filters'
import { ConversationList } from './conversation-list'
import { ConversationPanel } from './conversation-panel'
import { EraseSection } from './erase/erase-section'
import { RetentionSection } from './erase/retention-section'
import { filterOf, isFiltered } from './filter-choices'
import { NowContext } from './now-context'
import { PartnerOutages } from './partner-outages'
import { SaveConversations } from './save-conversations'
import { useChoices } from './use-choices'
import { useConversations } from './use-conversations'
import { useSettled } from './use-settled'

const sideBySide = csx({
  display: 'grid',
  gap: '$space-5',
  alignItems: 'start',
  '@media (min-width: 60rem)': {
    '&[data-split=true]': {
      gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 6fr)',
    },
  },
  '@media (max-width: 59.99rem)': {
    '&[data-split=true] > :first-child': { display: 'none' },
  },
})

interface Props {
  settings: LiveSupportSettings
}

/** Everybody who asked for a human, and what became of it. */
export const ConversationsTab: FC<Props> = ({ settings }) => {
  const { timeZone } = settings
  const translate = useTranslate()
  const [shown, setShown] = useState<string>()
  const [choices, setChoices] = useChoices(({ conversationId }) =>
    setShown(conversationId)
  )
  const list = useRef<HTMLDivElement>(null)
  const settled = useSettled(choices)
  const filter = useMemo(
    () => filterOf(settled, timeZone, new Date()),
    [settled, timeZone]
  )
  const conversations = useConversations({ filter, search: settled.search })
  const { rows, broken, failure, again } = conversations
  const isEmpty =
    rows?.length === 0 && broken.length === 0 && !conversations.hasMore

  const close = () => {
    const row = list.current?.querySelector<HTMLElement>('[aria-current=true]')

    setShown(undefined)
    window.requestAnimationFrame(() => row?.focus())
  }

  return (
    <div className={looseStack}>
      <FailuresSection timeZone={timeZone} onChanged={again} />
      <Section
        place="conversations"
        title={translate('tab.conversations')}
        description={translate('conversations.description')}
      >
        <div className={stack}>
          <PartnerOutages rows={rows} timeZone={timeZone} onTried={again} />
          <ConversationFilters choices={choices} onChange={setChoices} />
          <SaveConversations
            key={JSON.stringify([filter, settled.search])}
            query={{ filter, search: settled.search }}
          />
          {failure && <FailureNotice failure={failure} onRetry={again} />}
          {!rows && !failure && <Waiting lines={6} />}
          {rows && (
            <NowContext.Provider value={conversations.readAt}>
              <div className={sideBySide} data-split={shown !== undefined}>
                <div ref={list}>
                  {isEmpty ? (
                    <p className={muted}>
                      {isFiltered(settled)
                        ? translate('conversations.none-found')
                        : translate('deliveries.empty')}
                    </p>
                  ) : (
                    <ConversationList
                      conversations={conversations}
                      rows={rows}
                      timeZone={timeZone}
                      shown={shown}
                      onShow={setShown}
                    />
                  )}
                </div>
                {shown !== undefined && (
                  <ConversationPanel
                    key={shown}
                    id={shown}
                    rows={rows}
                    timeZone={timeZone}
                    onClose={close}
                    onChanged={again}
                  />
                )}
              </div>
            </NowContext.Provider>
          )}
        </div>
      </Section>
      <EraseSection timeZone={timeZone} onErased={again} />
      <RetentionSection settings={settings} />
    </div>
  )
}
