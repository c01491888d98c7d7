import { fireEvent, screen } from '@testing-library/react'
import React from 'react'

import { renderPage } from '../testing/page-harness'
import { sampleSettings, sampleStatus } from '../testing/sample-settings'
import { ConnectionSection } from './connection-section'

const choose = (kind: string) =>
  fireEvent.click(screen.getByRole('radio', { name: kind }))

const own = () => screen.getByLabelText('Endereço do bot')
const weni = () =>
  screen.getByLabelText('Endereço de retorno da Weni (opcional)')

it('keeps what was typed for each kind of bot, until it is discarded', () => {
  const { bot } = sampleSettings()

  renderPage(
    <ConnectionSection
      bot={bot}
      timeZone="America/Sao_Paulo"
      onSecret={() => undefined}
    />,
    { LiveSupportStatus: () => sampleStatus() }
  )
  fireEvent.change(own(), { target: { value: 'https://bot.loja.example' } })
  choose('Weni by VTEX')
  expect(weni()).toHaveValue('')
  fireEvent.change(weni(), { target: { value: 'https://ours.weni.ai' } })
  choose('Bot que consulta')
  choose('Bot com endereço')
  expect(own()).toHaveValue('https://bot.loja.example')
  choose('Weni by VTEX')
  expect(weni()).toHaveValue('https://ours.weni.ai')

  fireEvent.click(screen.getByRole('button', { name: 'Descartar' }))
  expect(own()).toHaveValue(bot.address)
  choose('Weni by VTEX')
  expect(weni()).toHaveValue('')
})
