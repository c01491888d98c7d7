import { Button } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useState } from 'react'

import { useSay } from '../i18n/use-say'
import { places } from '../page/tabs'
import { AnswerView } from '../ui/answer-view'
import { plainList, quiet, row, stack } from '../ui/layout'
import { Section } from '../ui/section'
import { SwitchField } from '../ui/switch-field'
import { HandoffRow } from './handoff-row'
import { useHandoffs } from './use-handoffs'

/** The last conversations handed over, with what could not be delivered. */
export const HandoffsSection: FC<{ timeZone: string }> = ({ timeZone }) => {
  const say = useSay()
  const [onlyFailed, setOnlyFailed] = useState(false)
  const [page, setPage] = useState(1)
  const handoffs = useHandoffs(onlyFailed, page)

  return (
    <Section
      id={places.deliveries}
      title={say('deliveries.title')}
      description={say('deliveries.description')}
      aside={
        <Button
          type="button"
          variant="tertiary"
          loading={handoffs.loading && handoffs.data !== undefined}
          onClick={handoffs.again}
        >
          {say('refresh')}
        </Button>
      }
    >
      <div className={stack}>
        <SwitchField
          label={say('deliveries.only-failed')}
          on={onlyFailed}
          onChange={(on) => {
            setOnlyFailed(on)
            setPage(1)
          }}
        />
        <AnswerView answer={handoffs}>
          {({ items, hasMore }) => (
            <>
              {items.length === 0 && (
                <p className={quiet}>
                  {onlyFailed
                    ? say('deliveries.none-failed')
                    : say('deliveries.empty')}
                </p>
              )}
              <ul className={plainList}>
                {items.map((item) => (
                  <HandoffRow
                    key={item.handoff.id}
                    item={item}
                    timeZone={timeZone}
                    onRetried={handoffs.again}
                  />
                ))}
              </ul>
              {(page > 1 || hasMore) && (
                <div className={row}>
                  <Button
                    type="button"
                    variant="secondary"
                    disabled={page === 1}
                    onClick={() => setPage(page - 1)}
                  >
                    {say('newer')}
                  </Button>
                  <Button
                    type="button"
                    variant="secondary"
                    disabled={!hasMore}
                    onClick={() => setPage(page + 1)}
                  >
                    {say('older')}
                  </Button>
                </div>
              )}
            </>
          )}
        </AnswerView>
      </div>
    </Section>
  )
}
