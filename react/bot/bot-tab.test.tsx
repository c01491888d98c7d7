import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import React from 'react'

import type { HandoffListItem } from '../graphql/answers'
import type { Answers } from '../testing/page-harness'
import { CodedError, renderPage } from '../testing/page-harness'
import { sampleSettings, sampleStatus } from '../testing/sample-settings'
import { BotTab } from './bot-tab'

const failed: HandoffListItem = {
  handoff: {
    id: 'h1',
    conversationId: 'wa-1',
    partner: 'ZENDESK',
    status: 'CLOSED',
    partnerReference: '4014',
    queuePosition: null,
    agent: { name: 'Marina' },
    requestedAt: '2026-11-22T12:00:00Z',
    closedAt: '2026-11-22T13:00:00Z',
    closeReason: 'AGENT_RESOLVED',
    waitingDeliveries: 0,
    failedDeliveries: 1,
    ambiguousSends: 1,
  },
  shopperPhoneEnding: '7777',
  shopperName: 'João',
  failures: [
    {
      id: 'm1',
      direction: 'TO_BOT',
      detail: 'O bot respondeu 500.',
      acceptedAt: '2026-11-22T12:30:00Z',
    },
  ],
}

const renderView = (more: Answers = {}) =>
  renderPage(<BotTab settings={sampleSettings()} />, {
    LiveSupportSettings: () => sampleSettings(),
    LiveSupportStatus: () => sampleStatus(),
    Handoffs: () => ({
      items: [failed],
      page: 1,
      pageSize: 10,
      hasMore: false,
    }),
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

it('lists failed messages and retries them', async () => {
  const { calls } = renderView({
    RetryDeliveries: () => ({ handoff: null, userErrors: [] }),
  })

  expect(await screen.findByText('João (final 7777)')).toBeVisible()
  expect(
    screen.getByText(
      'Mensagem do agente ao cliente, 22/11, 09:30: O bot respondeu 500.'
    )
  ).toBeVisible()
  expect(
    screen.getByText(/1 mensagem pode ter chegado duas vezes/)
  ).toBeVisible()
  press('Entregar de novo')
  await screen.findByText('Estamos entregando de novo')
  expect(
    calls.find(({ name }) => name === 'RetryDeliveries')?.variables
  ).toEqual({ conversationId: 'wa-1' })
})

it.each([
  [{ waitingDeliveries: 1, failedDeliveries: 0 }, 'Estamos entregando de novo'],
  [{ waitingDeliveries: 0, failedDeliveries: 0 }, 'Mensagens entregues'],
  [
    { waitingDeliveries: 0, failedDeliveries: 1 },
    'Ainda não foi possível entregar: veja a causa',
  ],
])('shows the result of a retry: %p', async (counts, toast) => {
  renderView({
    RetryDeliveries: () => ({
      handoff: { id: 'h1', status: 'CLOSED', ...counts },
      userErrors: [],
    }),
  })

  await screen.findByText('João (final 7777)')
  press('Entregar de novo')
  expect(await screen.findByText(toast)).toBeInTheDocument()
})

it('lists only conversations with failed messages, or a sentence when there are none', async () => {
  const { calls } = renderView({
    Handoffs: ({ filter }) => ({
      items: (filter as { failed?: boolean }).failed ? [] : [failed],
      page: 1,
      pageSize: 10,
      hasMore: false,
    }),
  })

  await screen.findByText('João (final 7777)')
  fireEvent.click(screen.getByRole('switch'))
  expect(
    await screen.findByText('Nenhuma mensagem ficou sem entrega.')
  ).toBeVisible()
  expect(calls[calls.length - 1].variables).toMatchObject({ page: 1 })
})

it('offers to try again when the conversations cannot be read', async () => {
  let broken = true

  renderView({
    Handoffs: () => {
      if (broken) throw new CodedError('INTERNAL_SERVER_ERROR')

      return { items: [], page: 1, pageSize: 10, hasMore: false }
    },
  })
  await screen.findByText(/Algo deu errado/)
  broken = false
  press('Tentar de novo')
  expect(await screen.findByText(/Nenhuma conversa ainda/)).toBeVisible()
})
