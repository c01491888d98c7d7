import { fireEvent, screen } from '@testing-library/react'
import React from 'react'

import { CodedError, renderPage } from '../testing/page-harness'
import { sampleSettings, sampleStatus } from '../testing/sample-settings'
import { LiveSupportPage } from './live-support-page'

const answers = {
  LiveSupportSettings: () => sampleSettings(),
  LiveSupportStatus: () => sampleStatus(),
}

it('shows the status card and the support tab first', async () => {
  renderPage(<LiveSupportPage />, answers)

  expect(
    await screen.findByText(
      'Clientes estão sendo atendidos pelo Zendesk. Aberto o tempo todo.'
    )
  ).toBeVisible()
  expect(screen.getByRole('tab', { name: 'Atendimento' })).toHaveAttribute(
    'aria-selected',
    'true'
  )
  expect(screen.queryByText('Para começar a atender')).not.toBeInTheDocument()
})

it('shows only which right is missing', async () => {
  renderPage(<LiveSupportPage />, {
    LiveSupportSettings: () => {
      throw new CodedError('FORBIDDEN')
    },
    LiveSupportStatus: () => {
      throw new CodedError('FORBIDDEN')
    },
  })

  expect(await screen.findByText('read-write-apps-settings')).toBeVisible()
  expect(screen.queryByRole('tab')).not.toBeInTheDocument()
})

it('lists the open steps with links until all are done', async () => {
  renderPage(<LiveSupportPage />, {
    ...answers,
    LiveSupportStatus: () =>
      sampleStatus({
        enabled: false,
        checklist: [
          { step: 'PARTNER_CHOSEN', done: true },
          { step: 'SWITCHED_ON', done: false },
        ],
      }),
  })

  const step = await screen.findByRole('button', {
    name: /Ligue o atendimento/,
  })

  expect(screen.getByText('1 de 2')).toBeVisible()
  expect(screen.getByText('Parceiro escolhido')).toBeVisible()
  step.click()
  expect(
    await screen.findByRole('heading', { name: 'Ligar ou desligar' })
  ).toHaveFocus()
})

it('offers a retry when the settings cannot be read', async () => {
  let broken = true

  renderPage(<LiveSupportPage />, {
    ...answers,
    LiveSupportSettings: () => {
      if (broken) throw new CodedError('INTERNAL_SERVER_ERROR')

      return sampleSettings()
    },
  })

  const again = await screen.findByRole('button', { name: 'Tentar de novo' })

  broken = false
  again.click()
  expect(
    await screen.findByRole('heading', { name: 'Horários de atendimento' })
  ).toBeVisible()
})

it('marks a tab with unsaved changes until they are discarded', async () => {
  renderPage(<LiveSupportPage />, answers)
  const unsaved = /Atendimento.*com alterações não salvas/

  fireEvent.change(await screen.findByLabelText('Fora do horário'), {
    target: { value: 'Abrimos às 8h.' },
  })
  fireEvent.click(screen.getByRole('tab', { name: 'Bot' }))
  expect(screen.getByRole('tab', { name: unsaved })).toBeVisible()
  fireEvent.click(screen.getByRole('tab', { name: unsaved }))
  fireEvent.click(screen.getByRole('button', { name: 'Descartar' }))
  expect(await screen.findByRole('tab', { name: 'Atendimento' })).toBeVisible()
})
