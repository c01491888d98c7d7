import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import React from 'react'

import { dateTimeFields, fillDateTime } from '../../testing/fill-date-time'
import { renderPage } from '../../testing/page-harness'
import { TrainingSection } from './training-section'

const press = (name: string) =>
  fireEvent.click(screen.getByRole('button', { name }))

it('asks for a training on two dates in the future, with what is missing in the order of its fields', async () => {
  const { calls } = renderPage(
    <TrainingSection timeZone="America/Sao_Paulo" />,
    {
      TrainingRequest: () => null,
      RequestTraining: () => ({ training: null, userErrors: [] }),
    }
  )

  fireEvent.click(
    await screen.findByRole('button', { name: 'Solicitar treinamento' })
  )
  const fill = (label: string, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } })

  fillDateTime('1ª data preferida', '01/01/2020 10:00')
  fill('Nome do contato', 'Ana'.repeat(400))
  fill('E-mail do contato', 'ana@loja')
  fill('Observações', 'a'.repeat(20_001))
  press('Solicitar treinamento')
  expect(
    await screen.findAllByText('Escolha um momento no futuro.')
  ).not.toHaveLength(0)
  expect(dateTimeFields('2ª data preferida')[0]).toBeInvalid()
  expect(
    within(screen.getByRole('alert'))
      .getAllByRole('button')
      .map((line) => line.textContent?.split(':')[0])
  ).toEqual([
    '1ª data preferida',
    '2ª data preferida',
    'Nome do contato',
    'E-mail do contato',
    'Observações',
  ])
  expect(screen.getByLabelText('Nome do contato')).toBeInvalid()
  expect(screen.getByLabelText('E-mail do contato')).toBeInvalid()
  expect(screen.getByLabelText('Observações')).toBeInvalid()
  fill('Nome do contato', 'Ana')
  fill('E-mail do contato', 'ana@loja.example')
  fill('Observações', '')
  fillDateTime('1ª data preferida', '01/01/2099 10:00')
  fillDateTime('2ª data preferida', '02/01/2099 10:00')
  press('Solicitar treinamento')
  await waitFor(() =>
    expect(
      calls.filter(({ name }) => name === 'RequestTraining')
    ).toMatchObject([
      {
        variables: {
          input: {
            preferredDates: ['2099-01-01T10:00', '2099-01-02T10:00'],
          },
        },
      },
    ])
  )
  expect(
    await screen.findByText('Solicitação de treinamento enviada à equipe VTEX')
  ).toBeInTheDocument()
})
