import { Button } from '@vtex/admin-ui'
import type { FC } from 'react'
import React from 'react'

import { useSay } from '../i18n/use-say'
import { row, small, stack } from '../ui/layout'
import { Notice } from '../ui/notice'
import { OutcomeNotice } from '../ui/outcome-notice'
import { CheckList } from './check-list'
import type { ConnectionTest } from './use-connection-test'

interface Props {
  test: ConnectionTest
}

export const TestPanel: FC<Props> = ({ test }) => {
  const say = useSay()
  const { outcome, running } = test
  const start = () => void test.start()
  const payload = outcome && 'payload' in outcome ? outcome.payload : undefined
  const finished = outcome?.kind === 'done' ? payload : undefined

  return (
    <div className={stack}>
      <div className={row}>
        <Button
          type="button"
          variant="secondary"
          loading={running}
          onClick={start}
        >
          {say('test.start')}
        </Button>
        <span className={small}>{say('test.help')}</span>
      </div>
      <div aria-live="polite" className={stack}>
        {outcome && <OutcomeNotice outcome={outcome} onRetry={start} />}
        {payload && payload.checks.length > 0 && (
          <CheckList checks={payload.checks} />
        )}
        {finished && (
          <Notice tone={finished.ok ? 'positive' : 'critical'}>
            {finished.ok ? say('test.passed') : say('test.failed')}
          </Notice>
        )}
      </div>
    </div>
  )
}
