import { fireEvent, screen, waitFor } from '@testing-library/react'
import React from 'react'

import { FailoverSection } from '../partner/failover-section'
import { RetentionSection } from '../conversations/erase/retention-section'
import { renderPage } from '../testing/page-harness'
import { sampleSettings } from '../testing/sample-settings'
import { AlertsSection } from './alerts-section'

const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

const save = () =>
  fireEvent.click(screen.getByRole('button', { name: 'Salvar' }))

const saved = () => ({ settings: null, current: null, userErrors: [] })

it('saves whom to tell, one address a line or apart by commas', async () => {
  const { calls } = renderPage(<AlertsSection settings={sampleSettings()} />, {
    SaveAlerts: saved,
  })

  type('E-mails que recebem alertas', 'ana@loja.example, bia@loja.example\n')
  type('Avisar depois de quantos minutos sem resposta', '5')
  save()

  await waitFor(() =>
    expect(calls).toContainEqual({
      name: 'SaveAlerts',
      variables: {
        input: {
          addresses: ['ana@loja.example', 'bia@loja.example'],
          unansweredMinutes: 5,
        },
      },
    })
  )
})

it('says at the field what is no address and no number of minutes', async () => {
  const { calls } = renderPage(
    <AlertsSection settings={sampleSettings()} />,
    {}
  )

  type('E-mails que recebem alertas', 'ana')
  type('Avisar depois de quantos minutos sem resposta', '0')
  save()

  expect(
    await screen.findAllByText('Um destes endereços de e-mail não está certo.')
  ).not.toHaveLength(0)
  expect(
    screen.getAllByText('Use um número inteiro de 1 a 1.440.')
  ).not.toHaveLength(0)
  expect(calls).toEqual([])
})

it('switches failover on with its minutes', async () => {
  const { calls } = renderPage(
    <FailoverSection settings={sampleSettings()} />,
    { SaveFailover: saved }
  )

  fireEvent.click(
    screen.getByLabelText('Enviar novas conversas ao outro parceiro')
  )
  type('Depois de quantos minutos com problema', '20')
  save()

  await waitFor(() =>
    expect(calls).toContainEqual({
      name: 'SaveFailover',
      variables: { input: { afterMinutes: 20 } },
    })
  )
})

it('saves for how long conversations are kept, beside what is set already', async () => {
  const { calls } = renderPage(
    <RetentionSection settings={sampleSettings()} />,
    { SaveGeneralSettings: saved }
  )

  type('Dias depois do fim da conversa', '27')
  save()
  expect(
    await screen.findAllByText('Use um número inteiro de 28 a 365.')
  ).not.toHaveLength(0)

  type('Dias depois do fim da conversa', '90')
  save()

  await waitFor(() =>
    expect(calls).toContainEqual({
      name: 'SaveGeneralSettings',
      variables: {
        input: expect.objectContaining({
          revision: 3,
          retentionDays: 90,
          unavailabilityMessage: 'Voltamos às 9h.',
        }) as unknown,
      },
    })
  )
})
