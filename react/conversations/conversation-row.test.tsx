import { screen } from '@testing-library/react'
import React from 'react'

import { renderPage } from '../testing/page-harness'
import { sampleRow } from '../testing/sample-conversation'
import { ConversationRow } from './conversation-row'

it.each([
  [{ waitingDeliveries: 1, failedDeliveries: 0 }, 2, '2 a caminho'],
  [{ waitingDeliveries: 1, failedDeliveries: 1 }, 2, '1 não entregue'],
])(
  'tells what is on its way from what was given up: %j',
  async (left, undelivered, text) => {
    const { handoff } = sampleRow()

    renderPage(
      <ConversationRow
        row={sampleRow({ undelivered, handoff: { ...handoff, ...left } })}
        timeZone="America/Sao_Paulo"
        isShown={false}
        onShow={() => undefined}
      />,
      {}
    )

    expect(await screen.findByText(text)).toBeVisible()
  }
)
