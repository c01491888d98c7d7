import { screen } from '@testing-library/react'
import React from 'react'

import { renderPage } from '../testing/page-harness'
import { SaveBar } from './save-bar'

const box = (top: number, bottom: number) =>
  ({ top, bottom, height: bottom - top }) as DOMRect

const oneFrame = () =>
  new Promise((drawn) => requestAnimationFrame(() => drawn(undefined)))

const scrolled = jest.fn()

const renderField = (field: DOMRect) => {
  renderPage(
    <form>
      <textarea aria-label="Mensagem" />
      <SaveBar saving={false} onDiscard={() => undefined} />
    </form>,
    {}
  )
  const area = screen.getByLabelText('Mensagem')
  const bar = document.querySelector('[data-save-bar]')!

  area.scrollIntoView = scrolled
  area.getBoundingClientRect = () => field
  bar.getBoundingClientRect = () => box(650, 720)

  return area
}

beforeEach(() => scrolled.mockReset())

it.each([
  ['moves a field from under the bar', box(600, 680), 1],
  ['leaves a field above the bar', box(560, 640), 0],
  ['leaves a field taller than what the bar leaves free', box(0, 700), 0],
])('%s when it takes the focus', async (_, field, times) => {
  renderField(field).focus()
  await oneFrame()

  expect(scrolled).toHaveBeenCalledTimes(times)
})

it('moves the field that is being typed in when the bar comes', async () => {
  renderField(box(0, 0)).focus()
  const area = screen.getByLabelText('Mensagem')

  area.getBoundingClientRect = () => box(600, 680)
  await oneFrame()

  expect(scrolled).toHaveBeenCalledTimes(1)
})
