import { fireEvent, screen } from '@testing-library/react'
import React from 'react'

import { renderPage } from '../testing/page-harness'
import { sampleConversation, samplePage } from '../testing/sample-conversation'
import { sampleSettings, sampleStatus } from '../testing/sample-settings'
import { ConversationsTab } from './conversations-tab'

it('tells one length of time in the list and in what is opened beside it later', async () => {
  const clock = jest.spyOn(Date, 'now')
  const isNow = (time: string) => clock.mockReturnValue(Date.parse(time))

  isNow('2026-11-22T12:20:59Z')
  renderPage(<ConversationsTab settings={sampleSettings()} />, {
    LiveSupportSettings: () => sampleSettings(),
    LiveSupportStatus: () => sampleStatus(),
    FailedDeliveries: () => ({ hasMore: false, items: [] }),
    Conversations: () => samplePage(),
    Conversation: () => sampleConversation(),
  })

  const row = await screen.findByText('João (final 7777)')

  isNow('2026-11-22T12:21:01Z')
  fireEvent.click(row)
  await screen.findByText('CPF •••?')

  expect(screen.getAllByText('Em atendimento há 10 min')).toHaveLength(2)
})
