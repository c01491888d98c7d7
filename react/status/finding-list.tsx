import { Button, csx } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import type { ShowList } from '../conversations/wanted-list'
import type { HealthFinding, LiveSupportStatus } from '../graphql/answers'
import type { StoreTime } from '../i18n/use-store-time'
import { messageKey, useTranslate } from '../i18n/use-translate'
import type { GoTo } from '../page/use-tab'
import { usePartnerValues } from '../partner/partner-page'
import { plainList, small, tightStack } from '../ui/layout'
import { backgrounds, signs } from '../ui/signs'
import { causes } from './causes'

const line = csx({
  display: 'grid',
  gridTemplateColumns: 'auto minmax(0, 1fr) auto',
  alignItems: 'center',
  gap: '$space-3',
  paddingX: '$space-3',
  borderRadius: '$base',
  text: '$body',
  overflowWrap: 'anywhere',
  '& > svg': { flexShrink: 0 },
  '@media (max-width: 30rem)': {
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    paddingTop: '$space-2',
    '& > button': {
      gridColumn: 2,
      justifySelf: 'start',
      marginLeft: '-0.75rem',
    },
  },
})

const tones = { FAILING: 'critical', DEGRADED: 'warning' } as const

interface LineProps {
  finding: HealthFinding
  status: LiveSupportStatus
  when: StoreTime
  goTo: GoTo
  showList: ShowList
}

const FindingLine: FC<LineProps> = ({
  finding,
  status,
  when,
  goTo,
  showList,
}) => {
  const translate = useTranslate()
  const valuesOf = usePartnerValues()
  const tone = tones[finding.level]
  const { cause, message, since, until, conversations } = finding
  const partner = finding.partner ?? status.partner
  const { sentence, tab, place, list, action } = causes[cause]
  const act = translate(action ?? messageKey('finding.mend'))
  // Another than the chosen partner's sections show once its card is asked for.
  const way = partner === status.partner ? place : 'choose-partner'
  const told = translate(sentence, partner ? valuesOf(partner) : {})
  const facts = [
    since && translate('finding.since', { since: when.brief(since) }),
    until && translate('finding.until', { until: when.weekdayAndDate(until) }),
    conversations > 0 &&
      translate('conversations.all-shown', { count: conversations }),
  ].filter(Boolean)

  return (
    <li className={`${line} ${backgrounds[tone]} ${signs[tone].color}`}>
      {signs[tone].icon}
      <span>
        {message ?? told}
        {facts.length > 0 && (
          <span className={small}> {facts.join(' · ')}</span>
        )}
      </span>
      <Button
        type="button"
        variant="tertiary"
        onClick={() =>
          list
            ? showList(list, { partner: finding.partner ?? undefined })
            : goTo(tab, way)
        }
        aria-label={`${act}: ${told}`}
      >
        {act}
      </Button>
    </li>
  )
}

interface Props {
  findings: HealthFinding[]
  status: LiveSupportStatus
  when: StoreTime
  goTo: GoTo
  showList: ShowList
}

/** What is wrong, the worst first: since when, how many conversations it touches, and the way to where it is mended or seen. */
export const FindingList: FC<Props> = ({ findings, ...props }) => {
  const translate = useTranslate()

  return findings.length === 0 ? null : (
    <div className={tightStack}>
      <strong>{translate('status.mend', { count: findings.length })}</strong>
      <ul className={`${plainList} ${tightStack}`}>
        {findings.map((finding) => (
          <FindingLine
            key={`${finding.cause} ${finding.partner}`}
            finding={finding}
            {...props}
          />
        ))}
      </ul>
    </div>
  )
}
