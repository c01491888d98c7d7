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

const Ends: FC = () => {
  const when = useStoreTime('America/Mexico_City')

  return (
    <>
      {[when.end('2026-11-30T00:30:00Z'), when.end('2026-11-30T06:00:00Z')]
        .map((text) => text.replace('/2026', '').replace(' 2026', ''))
        .join('; ')}
    </>
  )
}

it.each([
  ['pt-BR', '29/11, 18:30; 29/11, 24:00'],
  ['es', '29/11, 18:30; 29/11, 24:00'],
  ['en-US', '29 Nov, 18:30; 29 Nov, 24:00'],
])('ends a day at its midnight in %s', (locale, text) => {
  const { container } = render(
    <IntlProvider locale={locale}>
      <Ends />
    </IntlProvider>
  )

  expect(container.textContent).toBe(text)
})
