import { fireEvent, screen } from '@testing-library/react'
import React from 'react'

import { renderPage } from '../testing/page-harness'
import { LongList } from './long-list'

const names = (count: number) =>
  Array.from({ length: count }, (_, index) => `Feriado ${index + 1}`)

const renderList = (items: string[]) =>
  renderPage(
    <LongList items={items} textOf={(name) => name} searchLabel="Buscar">
      {(part) => (
        <ul>
          {part.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
    </LongList>,
    {}
  )

const lines = () => screen.queryAllByRole('listitem')

it('shows a short list as it is', () => {
  renderList(names(10))

  expect(lines()).toHaveLength(10)
  expect(screen.queryByLabelText('Buscar')).toBeNull()
})

it('draws a part of five hundred, and more when asked', () => {
  renderList(names(500))

  expect(lines()).toHaveLength(25)
  fireEvent.click(screen.getByRole('button', { name: 'Mostrar mais' }))
  expect(lines()).toHaveLength(50)
})

it('finds a line that is not drawn yet, whatever its accents', () => {
  renderList([...names(40), 'Revolução Farroupilha'])
  fireEvent.change(screen.getByLabelText('Buscar'), {
    target: { value: 'farroupilha revolucao' },
  })

  expect(lines()).toHaveLength(1)
  expect(screen.getByText('1 resultado')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Mostrar mais' })).toBeNull()
})
