import { render } from '@testing-library/react'
import type { FC } from 'react'
import React from 'react'
import { IntlProvider } from 'react-intl'

import { useStoreTime } from './use-store-time'

const Clock: FC = () => <>{useStoreTime('UTC').time('2026-11-12T00:05:00Z')}</>

it.each(['pt-BR', 'es', 'en-US'])(
  'writes five past midnight of a clock of 24 hours in %s',
  (locale) => {
    const { container } = render(
      <IntlProvider locale={locale}>
        <Clock />
      </IntlProvider>
    )

    expect(container.textContent).toBe('00:05')
  }
)
