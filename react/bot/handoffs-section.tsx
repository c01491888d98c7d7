import { Button } from '@vtex/admin-ui'
import type { FC } from 'react'
import React, { useState } from 'react'

import { useTranslate } from '../i18n/use-translate'
import { places } from '../page/tabs'
import { AnswerView } from '../ui/answer-view'
import { plainList, muted, row, stack } from '../ui/layout'
import { Section } from '../ui/section'
import { SwitchField } from '../ui/switch-field'
import { HandoffRow } from './handoff-row'
import { useHandoffs } from './use-handoffs'

/** The last conversations handed over, with what could not be delivered. */
export const HandoffsSection: FC<{ timeZone: string }> = ({ timeZone }) => {
  const translate = useTranslate()
  const [onlyFailed, setOnlyFailed] = useState(false)
  const [page, setPage] = useState(1)
  const handoffs = useHandoffs(onlyFailed, page)

  return (
    <Section
      id={places.deliveries}
      title={translate('deliveries.title')}
      description={translate('deliveries.description')}
      aside={
        <Button
          type="button"
          variant="tertiary"
          loading={handoffs.loading && handoffs.data !== undefined}
          onClick={handoffs.again}
        >
          {translate('refresh')}
        </Button>
      }
    >
      <div className={stack}>
        <SwitchField
          label={translate('deliveries.only-failed')}
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
                <p className={muted}>
                  {onlyFailed
                    ? translate('deliveries.none-failed')
                    : translate('deliveries.empty')}
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
                    {translate('newer')}
                  </Button>
                  <Button
                    type="button"
                    variant="secondary"
                    disabled={!hasMore}
                    onClick={() => setPage(page + 1)}
                  >
                    {translate('older')}
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
