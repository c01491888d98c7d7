import { Button } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import type { ConnectionCheck } from '../graphql/answers'
import { messageKey, useTranslate } from '../i18n/use-translate'
import { row, small, stack } from '../ui/layout'
import { Notice } from '../ui/notice'
import { OutcomeNotice } from '../ui/outcome-notice'
import { CheckList } from './check-list'
import type { ConnectionTest } from './use-connection-test'

const verdicts = {
  positive: messageKey('test.passed'),
  warning: messageKey('test.passed-with-warnings'),
  critical: messageKey('test.failed'),
}

const toneOf = (
  ok: boolean,
  checks: ConnectionCheck[]
): keyof typeof verdicts => {
  if (!ok) return 'critical'

  return checks.some(({ status }) => status === 'WARNING')
    ? 'warning'
    : 'positive'
}

interface Props {
  test: ConnectionTest
  /** Marks what is missing; answers whether the test can start. */
  check: () => Promise<boolean>
}

export const TestPanel: FC<Props> = ({ test, check }) => {
  const translate = useTranslate()
  const { outcome, running } = test
  const start = async () => {
    if (await check()) await test.start()
  }
  const payload = outcome && 'payload' in outcome ? outcome.payload : undefined
  const finished = outcome?.kind === 'done' ? payload : undefined
  const tone = finished && toneOf(finished.ok, finished.checks)

  return (
    <div className={stack}>
      <div className={row}>
        <Button
          type="button"
          variant="secondary"
          loading={running}
          onClick={() => void start()}
        >
          {translate('test.start')}
        </Button>
        <span className={small}>{translate('test.help')}</span>
      </div>
      <div aria-live="polite" className={stack}>
        {outcome && (
          <OutcomeNotice outcome={outcome} onRetry={() => void start()} />
        )}
        {payload && payload.checks.length > 0 && (
          <CheckList checks={payload.checks} />
        )}
        {tone && <Notice tone={tone}>{translate(verdicts[tone])}</Notice>}
      </div>
    </div>
  )
}
