import { screen, waitFor } from '@testing-library/react'
import React from 'react'

import { renderPage } from '../testing/page-harness'
import { BrokenConversations } from './broken-conversations'

const broken = (ids: string[]) => ({
  BrokenConversations: () => ({
    broken: ids.map((conversationId) => ({
      conversationId,
      foundOn: '2026-11-22',
    })),
  }),
})

it('names the conversations that could not be read', async () => {
  renderPage(<BrokenConversations />, broken(['wa-1', 'wa-2']))

  expect(
    await screen.findByText('Há conversas que não puderam ser lidas')
  ).toBeVisible()
  expect(screen.getByText('wa-1')).toBeVisible()
  expect(screen.getByText('wa-2')).toBeVisible()
})

it('shows nothing when all can be read', async () => {
  const { calls, container } = renderPage(<BrokenConversations />, broken([]))

  await waitFor(() => expect(calls).toHaveLength(1))
  expect(container.querySelector('ul')).toBeNull()
})
