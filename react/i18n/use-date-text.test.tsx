import '@testing-library/jest-dom'

import { render } from '@testing-library/react'
import type { FC } from 'react'
import React from 'react'
import { IntlProvider } from 'react-intl'

import { useDateText } from './use-date-text'

const Shown: FC = () => {
  const text = useDateText()

  return (
    <>
      {text('2026-11-12T17:05:00Z', {
        zone: 'America/Sao_Paulo',
        clock: true,
        year: true,
      })}
    </>
  )
}

it.each([
  ['pt-BR', '12/11/2026, 14:05'],
  ['es', '12/11/2026, 14:05'],
  ['en-US', '12 Nov 2026, 14:05'],
])('writes a day one way in %s', (locale, text) => {
  const { container } = render(
    <IntlProvider locale={locale}>
      <Shown />
    </IntlProvider>
  )

  expect(container).toHaveTextContent(text)
})

const Bare: FC = () => {
  const text = useDateText()

  return <>{text('2027-01-02T00:05:00Z', { zone: 'UTC', clock: true })}</>
}

it.each([
  ['pt-BR', '02/01, 00:05'],
  ['es-AR', '02/01, 00:05'],
  ['en-US', '2 Jan, 00:05'],
])('writes it as well without a year in %s', (locale, text) => {
  const { container } = render(
    <IntlProvider locale={locale}>
      <Bare />
    </IntlProvider>
  )

  expect(container.textContent).toBe(text)
})

const Weekday: FC = () => {
  const text = useDateText()

  return <>{text('2026-11-12T17:05:00Z', { zone: 'UTC', weekday: 'long' })}</>
}

it.each([
  ['pt-BR', 'quinta-feira, 12/11'],
  ['es-AR', 'jueves, 12/11'],
])('writes it beside its weekday as without in %s', (locale, text) => {
  const { container } = render(
    <IntlProvider locale={locale}>
      <Weekday />
    </IntlProvider>
  )

  expect(container.textContent).toBe(text)
})
