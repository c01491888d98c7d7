import { Card, csx } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { memo } from 'react'

import type { ShowList } from '../conversations/wanted-list'
import type { LiveSupportStatus } from '../graphql/answers'
import { zoneCity } from '../i18n/zone-city'
import { useTranslate } from '../i18n/use-translate'
import { useStoreTime } from '../i18n/use-store-time'
import type { GoTo } from '../page/use-tab'
import { usePartnerValues } from '../partner/partner-page'
import { AnswerView } from '../ui/answer-view'
import { small, tightStack } from '../ui/layout'
import { BrokenConversations } from './broken-conversations'
import { causes } from './causes'
import { Checklist } from './checklist'
import { Counters } from './counters'
import { FindingList } from './finding-list'
import type { Tone } from './status-sentence'
import { statusSentence } from './status-sentence'
import { useStatus } from './use-status'

const card = csx({
  padding: 'clamp(0.75rem, 2vw, 1.25rem)',
  overflow: 'visible',
})

const head = csx({
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr)',
  gap: '0 0.875rem',
  alignItems: 'baseline',
})

const sentence = csx({ text: '$title1', fontSize: '1.125rem', margin: 0 })
const below = csx({ gridColumn: 2 })

const dot = csx({
  width: '0.75rem',
  height: '0.75rem',
  borderRadius: '$pill',
  boxShadow: '0 0 0 4px var(--ring)',
})

const tones: Record<Tone, string> = {
  open: csx({ bg: '$green40', '--ring': '#dcefe0' }),
  closed: csx({ bg: '$gray40', '--ring': '#e8e8e8' }),
  off: csx({ bg: '$gray40', '--ring': '#e8e8e8' }),
  degraded: csx({ bg: '$orange40', '--ring': '#ffebd7' }),
  problem: csx({ bg: '$red40', '--ring': '#fde2e2' }),
}

interface ViewProps {
  status: LiveSupportStatus
  timeZone: string
  goTo: GoTo
  showList: ShowList
}

const StatusView: FC<ViewProps> = ({ status, timeZone, goTo, showList }) => {
  const translate = useTranslate()
  const when = useStoreTime(timeZone)
  const valuesOf = usePartnerValues()
  const { tone, text } = statusSentence(translate, when, status, valuesOf)
  const findings = status.findings.filter(
    ({ cause, conversations }) =>
      status.wentLive || conversations > 0 || !causes[cause].isStep
  )

  return (
    <div className={tightStack}>
      <div className={head} role="status">
        <span className={`${dot} ${tones[tone]}`} aria-hidden="true" />
        <p className={sentence}>{text}</p>
        <p className={`${small} ${below}`}>
          {translate('status.zone', { zone: zoneCity(timeZone) })}
        </p>
      </div>
      <Counters status={status} goTo={goTo} showList={showList} />
      <FindingList
        findings={findings}
        status={status}
        when={when}
        goTo={goTo}
        showList={showList}
      />
      <BrokenConversations />
      {!status.wentLive && (
        <Checklist
          items={status.checklist}
          partner={status.partner}
          goTo={goTo}
        />
      )}
    </div>
  )
}

interface Props {
  timeZone?: string
  goTo: GoTo
  showList: ShowList
}

/** The truth, always visible. A move between tabs changes nothing of it. */
export const StatusCard: FC<Props> = memo(({ timeZone, goTo, showList }) => {
  const translate = useTranslate()
  const status = useStatus()
  const data = timeZone ? status.data : undefined

  return (
    <section aria-label={translate('status.label')}>
      <Card className={card}>
        <AnswerView answer={{ ...status, data }}>
          {(shown) => (
            <StatusView
              status={shown}
              timeZone={timeZone ?? 'UTC'}
              goTo={goTo}
              showList={showList}
            />
          )}
        </AnswerView>
      </Card>
    </section>
  )
})
