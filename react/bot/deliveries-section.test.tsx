import { fireEvent, screen, waitFor } from '@testing-library/react'
import React from 'react'

import type { BotDelivery } from '../graphql/answers'
import { renderPage } from '../testing/page-harness'
import { DeliveriesSection } from './deliveries-section'

const delivered = (index: number): BotDelivery => ({
  eventId: `event-${index}`,
  conversationId: 'wa-1',
  type: 'handoff.message',
  result: 'DELIVERED',
  status: 200,
  detail: null,
  at: '2026-11-20T13:00:00Z',
  durationMs: 230,
  attempts: 1,
})

it('shows many events a part at a time', async () => {
  renderPage(<DeliveriesSection timeZone="America/Sao_Paulo" />, {
    BotDeliveries: () =>
      Array.from({ length: 50 }, (_, index) => delivered(index)),
  })

  const lines = () => screen.queryAllByText('Entregue')

  await waitFor(() => expect(lines()).toHaveLength(25))
  fireEvent.click(screen.getByRole('button', { name: 'Mostrar mais' }))
  expect(lines()).toHaveLength(50)
  expect(screen.queryByRole('button', { name: 'Mostrar mais' })).toBeNull()
})
