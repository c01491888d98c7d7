import { fireEvent, screen, waitFor } from '@testing-library/react'
import React from 'react'

import type { BotDelivery } from '../graphql/answers'
import { renderPage } from '../testing/page-harness'
import { ShowListContext } from '../conversations/wanted-list'
import { sampleFinding, sampleStatus } from '../testing/sample-settings'
import { DeliveriesSection } from './deliveries-section'

const delivered = (index: number): BotDelivery => ({
  eventId: `event-${index}`,
  conversationId: 'wa-1',
  shopperName: 'João',
  shopperPhoneEnding: '7777',
  type: 'handoff.message',
  result: 'DELIVERED',
  status: 200,
  detail: null,
  at: '2026-11-20T13:00:00Z',
  durationMs: 230,
  attempts: 1,
  canRetry: false,
})

it('says whose conversation an event is about, and leads to it', async () => {
  const showList = jest.fn()

  renderPage(
    <ShowListContext.Provider value={showList}>
      <DeliveriesSection timeZone="America/Sao_Paulo" />
    </ShowListContext.Provider>,
    { BotDeliveries: () => [delivered(1)] }
  )

  fireEvent.click(
    await screen.findByRole('button', { name: 'Conversa: João (final 7777)' })
  )
  expect(showList).toHaveBeenCalledWith('ALL', { conversationId: 'wa-1' })
})

it.each([true, false])(
  'offers to try an event again where that may help: %s',
  async (canRetry) => {
    renderPage(<DeliveriesSection timeZone="America/Sao_Paulo" />, {
      BotDeliveries: () => [{ ...delivered(1), result: 'FAILED', canRetry }],
    })

    await screen.findByText('Não entregue')
    expect(
      screen.queryAllByRole('button', { name: /^Tentar de novo/ })
    ).toHaveLength(canRetry ? 1 : 0)
  }
)

it('says on top that the bot does not answer, since when and for how many', async () => {
  renderPage(<DeliveriesSection timeZone="America/Sao_Paulo" />, {
    BotDeliveries: () => [],
    LiveSupportStatus: () =>
      sampleStatus({
        findings: [
          sampleFinding('BOT_SILENT', 'FAILING', {
            since: '2025-11-20T17:02:00Z',
            conversations: 3,
          }),
        ],
      }),
  })

  expect(
    await screen.findByText('O bot não responde · Desde 20/11/2025, 14:02')
  ).toBeVisible()
  expect(screen.getByText(/^3 conversas esperam/)).toBeVisible()
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
