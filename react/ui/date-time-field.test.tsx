import '@testing-library/jest-dom'

import { ThemeProvider } from '@vtex/admin-ui'
import { fireEvent, render, screen } from '@testing-library/react'
import type { FC } from 'react'
import React, { createRef, useState } from 'react'
import { IntlProvider } from 'react-intl'

import en from '../../messages/en.json'
import es from '../../messages/es.json'
import pt from '../../messages/pt.json'
import { dateTimeFields, fillDateTime } from '../testing/fill-date-time'
import { DateTimeField } from './date-time-field'

const languages = { 'pt-BR': pt, 'en-US': en, es }

const Form: FC<{ start: string; error?: string }> = ({ start, error }) => {
  const [wall, setWall] = useState(start)

  return (
    <>
      <DateTimeField
        label="When"
        error={error}
        value={wall}
        onChange={setWall}
      />
      <output>{wall}</output>
    </>
  )
}

const renderField = (
  locale: keyof typeof languages = 'pt-BR',
  start = '',
  error?: string
) =>
  render(
    <ThemeProvider>
      <IntlProvider locale={locale} messages={languages[locale]}>
        <Form start={start} error={error} />
      </IntlProvider>
    </ThemeProvider>
  )

const held = () => screen.getByRole('status').textContent

const shown = () =>
  dateTimeFields('When').map((field) => (field as HTMLInputElement).value)

it.each([
  ['pt-BR', '29/11/2026'],
  ['es', '29/11/2026'],
  ['en-US', '29 Nov 2026'],
] as const)('writes a day as the page in %s does', (locale, day) => {
  renderField(locale, '2026-11-29T18:05')

  expect(shown()).toEqual([day, '18:05'])
})

it.each(['pt-BR', 'es', 'en-US'] as const)(
  'reads each day as it writes it in %s',
  (locale) => {
    renderField(locale)
    const [date] = dateTimeFields('When')

    for (let month = 1; month <= 12; month += 1) {
      const day = `2027-${String(month).padStart(2, '0')}-05`

      fireEvent.change(date, { target: { value: day } })
      fireEvent.blur(date)
      fireEvent.change(date, { target: { value: `${shown()[0]} ` } })
      expect(held()).toBe(`${day}T`)
    }
  }
)

it('takes what people type, and writes it the one way on leaving', () => {
  renderField()
  fillDateTime('When', '29112026 9h30')

  expect(held()).toBe('2026-11-29T09:30')
  expect(shown()).toEqual(['29/11/2026', '09:30'])
})

it('lets what is typed stand as it is until one leaves', () => {
  renderField()
  const [date, time] = dateTimeFields('When')

  fireEvent.change(date, { target: { value: '31/12/26' } })
  expect(shown()).toEqual(['31/12/26', ''])
  fireEvent.blur(date)
  fireEvent.change(time, { target: { value: '24:00' } })
  expect(shown()).toEqual(['31/12/2026', '24:00'])
  fireEvent.blur(time)
  expect(shown()).toEqual(['01/01/2027', '00:00'])
})

it.each([
  ['2026-12-24T25:00', 'Horário'],
  ['2026-12-24T18:00', 'Data'],
  ['31/02T25:00', 'Data'],
  ['', 'Data'],
] as const)('of %s, takes the focus to the %s', (start, part) => {
  const field = createRef<Pick<HTMLElement, 'focus'>>()

  render(
    <ThemeProvider>
      <IntlProvider locale="pt-BR" messages={pt}>
        <DateTimeField
          ref={field}
          label="When"
          value={start}
          onChange={jest.fn()}
        />
      </IntlProvider>
    </ThemeProvider>
  )
  field.current?.focus()
  expect(screen.getByRole('textbox', { name: part })).toHaveFocus()
})

it('keeps what it cannot read, to be corrected', () => {
  renderField()
  fillDateTime('When', 'Terça 9')

  expect(shown()).toEqual(['Terça', '09:00'])
  expect(held()).toBe('TerçaT09:00')
})

it.each([
  ['31/02/2027T09:00', [true, false]],
  ['2027-02-28T25:00', [false, true]],
  ['2027-02-28T09:00', [true, true]],
  ['31/02/2027T25:00', [true, true]],
  ['', [true, true]],
])('marks what is wrong with %p: %p', (wall, marked) => {
  renderField('pt-BR', wall, 'Wrong')

  expect(
    dateTimeFields('When').map((field) => field.matches('[aria-invalid=true]'))
  ).toEqual(marked)
})

it('offers a calendar only where the browser has one', () => {
  renderField()

  expect(screen.queryByRole('button')).toBeNull()
})

describe('with a browser’s calendar', () => {
  const prototype = HTMLInputElement.prototype as { showPicker?: () => void }

  beforeEach(() => {
    prototype.showPicker = jest.fn()
  })

  afterEach(() => {
    delete prototype.showPicker
  })

  it('takes the day that is chosen there', () => {
    const { container } = renderField('pt-BR', '2026-11-29T18:05')

    fireEvent.click(
      screen.getByRole('button', { name: 'Escolher no calendário: When' })
    )
    expect(prototype.showPicker).toHaveBeenCalledTimes(1)
    fireEvent.change(container.querySelector('[type=date]')!, {
      target: { value: '2026-12-24' },
    })

    expect(shown()).toEqual(['24/12/2026', '18:05'])
    expect(held()).toBe('2026-12-24T18:05')
  })
})
