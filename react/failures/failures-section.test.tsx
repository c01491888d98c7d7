import { fireEvent, screen, waitFor } from '@testing-library/react'
import React from 'react'

import type { FailedConversation, FailedDelivery } from '../graphql/answers'
import type { Answers } from '../testing/page-harness'
import { renderPage } from '../testing/page-harness'
import { failedConversation, sampleFailure } from '../testing/sample-failures'
import { sampleSettings, sampleStatus } from '../testing/sample-settings'
import { FailuresSection } from './failures-section'

const renderList = (items: FailedConversation[], more: Answers = {}) => {
  const onChanged = jest.fn()
  const harness = renderPage(
    <FailuresSection timeZone="America/Sao_Paulo" onChanged={onChanged} />,
    {
      FailedDeliveries: () => ({ hasMore: false, items }),
      LiveSupportSettings: () => sampleSettings(),
      LiveSupportStatus: () => sampleStatus(),
      ...more,
    }
  )

  return { ...harness, onChanged }
}

const press = async (name: string | RegExp) =>
  fireEvent.click(await screen.findByRole('button', { name }))

it('is not there while nothing failed', async () => {
  const { calls, container } = renderList([])

  await waitFor(() =>
    expect(calls.map(({ name }) => name)).toContain('FailedDeliveries')
  )
  expect(container.querySelector('h2')).toBeNull()
})

it.each<[Partial<FailedDelivery>, string]>([
  [{ cause: 'NO_ANSWER' }, 'O Zendesk não respondeu a tempo.'],
  [{ cause: 'NO_ANSWER', direction: 'TO_BOT' }, 'O bot não respondeu a tempo.'],
  [
    { cause: 'REFUSED', direction: 'TO_BOT' },
    'O bot recusou. Corrija o bot antes de tentar de novo.',
  ],
  [
    { cause: 'ENDED', canRetry: false },
    'A conversa já tinha terminado: não há mais para quem entregar.',
  ],
  [
    { cause: 'NO_TICKET', direction: 'TO_BOT', canRetry: false },
    'A Weni não tem ticket aberto desta conversa: o cliente precisa pedir um atendente de novo. Você pode dispensar esta mensagem.',
  ],
  [
    { mayHaveArrived: true },
    'Pode ter chegado mesmo assim; entregar de novo pode repetir.',
  ],
])('tells the cause of %j in the reader’s language', async (change, text) => {
  renderList([failedConversation(sampleFailure(change))])

  expect(await screen.findByText(text, { exact: false })).toBeVisible()
})

it('shows the words, the files and the answer only when asked to', async () => {
  renderList([failedConversation(sampleFailure({ files: ['nota.pdf'] }))])

  await screen.findByText('João (final 7777)')
  expect(screen.queryByText('Meu pedido não chegou')).toBeNull()
  await press(/^Mostrar: Mensagem do cliente para o Zendesk/)
  expect(screen.getByText('Meu pedido não chegou')).toBeVisible()
  expect(screen.getByText('📎 nota.pdf')).toBeVisible()
  expect(screen.getByText('Resposta: HTTP 503')).toBeVisible()
  await press(/^Ocultar/)
  expect(screen.queryByText('Meu pedido não chegou')).toBeNull()
})

it('offers a retry only where it can help', async () => {
  renderList([
    failedConversation(sampleFailure({ cause: 'ENDED', canRetry: false })),
  ])

  expect(await screen.findByText(/Entregar de novo não ajudaria/)).toBeVisible()
  expect(screen.queryByRole('button', { name: /Entregar de novo/ })).toBeNull()
})

it.each([
  [{ waitingDeliveries: 0, failedDeliveries: 0 }, 'Mensagens entregues'],
  [
    { waitingDeliveries: 0, failedDeliveries: 1 },
    'Ainda não foi possível entregar: veja a causa',
  ],
  [{ waitingDeliveries: 1, failedDeliveries: 0 }, 'Estamos entregando de novo'],
])('says what became of a retry that left %j', async (left, text) => {
  const { onChanged } = renderList([failedConversation(sampleFailure())], {
    RetryDeliveries: () => ({
      handoff: { id: 'h1', status: 'ACTIVE', ...left },
      userErrors: [],
    }),
  })

  await press('Entregar de novo: João (final 7777)')
  expect(await screen.findByText(text)).toBeInTheDocument()
  expect(onChanged).toHaveBeenCalled()
})

it('takes what was dismissed off the list, and says that nothing is left', async () => {
  let items = [failedConversation(sampleFailure())]

  renderList([], {
    FailedDeliveries: () => ({ hasMore: false, items }),
    DismissFailedDeliveries: ({ conversationId }) => {
      expect(conversationId).toBe('wa-1')
      items = []

      return { handoff: { id: 'h1', failedDeliveries: 0 }, userErrors: [] }
    },
  })

  await press('Dispensar: João (final 7777)')
  expect(
    await screen.findByText('Não há mais mensagens por entregar.')
  ).toBeVisible()
})

it('says why a retry was not done', async () => {
  renderList([failedConversation(sampleFailure())], {
    RetryDeliveries: () => ({
      handoff: null,
      userErrors: [
        {
          code: 'STORE_UNAVAILABLE',
          field: null,
          message: 'Tente mais tarde.',
        },
      ],
    }),
  })

  await press('Entregar de novo: João (final 7777)')
  expect(await screen.findByText('Tente mais tarde.')).toBeVisible()
})
