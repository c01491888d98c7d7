import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import React from 'react'

import type { Answers } from '../testing/page-harness'
import { renderPage } from '../testing/page-harness'
import { sampleSettings, sampleStatus } from '../testing/sample-settings'
import { BotTab } from './bot-tab'

const renderView = (more: Answers = {}) =>
  renderPage(<BotTab settings={sampleSettings()} />, {
    LiveSupportSettings: () => sampleSettings(),
    LiveSupportStatus: () => sampleStatus(),
    ...more,
  })

const press = (name: string) =>
  fireEvent.click(screen.getByRole('button', { name }))

it('shows a new signing secret once, with focus, until it is copied', async () => {
  renderView({
    SaveBotConnection: () => ({
      signingSecret: 'whsec_abc',
      settings: null,
      userErrors: [],
    }),
  })
  fireEvent.change(screen.getByLabelText('Endereço do bot'), {
    target: { value: 'https://bot.weni.ai/novo' },
  })
  press('Salvar')
  expect(await screen.findByLabelText('Segredo de assinatura')).toHaveValue(
    'whsec_abc'
  )
  press('Já copiei')
  expect(screen.queryByDisplayValue('whsec_abc')).toBeNull()
})

it('shows the error of an address at its field', async () => {
  const message = 'Use um endereço em *.weni.ai ou *.myvtex.com.'

  renderView({
    SaveBotConnection: () => ({
      signingSecret: null,
      settings: null,
      userErrors: [{ code: 'X', field: 'address', message }],
    }),
  })
  fireEvent.change(screen.getByLabelText('Endereço do bot'), {
    target: { value: 'https://evil.example' },
  })
  press('Salvar')
  await waitFor(() =>
    expect(screen.getByLabelText('Endereço do bot')).toBeInvalid()
  )
  expect(screen.getByLabelText('Endereço do bot')).toHaveAccessibleDescription(
    expect.stringContaining(message)
  )
})

it('asks for confirmation before a new token, and shows it once', async () => {
  const { calls } = renderView({
    RotateBotToken: () => ({
      token: 'lsb_novo',
      settings: null,
      userErrors: [],
    }),
  })
  const rotations = () =>
    calls.filter(({ name }) => name === 'RotateBotToken').length

  press('Trocar o token')
  const dialog = await screen.findByRole('dialog')

  expect(rotations()).toBe(0)
  fireEvent.click(
    within(dialog).getByRole('button', { name: 'Trocar o token' })
  )
  expect(
    await screen.findByRole('textbox', { name: 'Token do bot' })
  ).toHaveValue('lsb_novo')
  expect(rotations()).toBe(1)
})

it('shows what the bot answered to a test event', async () => {
  renderView({
    SendBotTestEvent: () => ({
      delivered: false,
      message: 'O bot respondeu 404.',
      userErrors: [],
    }),
  })
  press('Enviar evento de teste')
  expect(await screen.findByText('O bot respondeu 404.')).toBeVisible()
  expect(screen.getByText('O bot não recebeu o evento.')).toBeVisible()
})
