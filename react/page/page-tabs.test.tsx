import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { FC } from 'react'
import React, { useState } from 'react'

import { renderPage } from '../testing/page-harness'
import { sampleSettings } from '../testing/sample-settings'
import { PageTabs } from './page-tabs'
import type { TabName } from './tabs'
import { useOpened } from './use-opened'

const mockDrawn: Record<string, number> = {}

/** What stands for a tab's content, and counts how often it is drawn. */
function mockView(name: string) {
  return () => {
    mockDrawn[name] = (mockDrawn[name] ?? 0) + 1

    return `content of ${name}`
  }
}

jest.mock('../support/support-tab', () => ({
  SupportTab: mockView('support'),
}))
jest.mock('../partner/partner-tab', () => ({
  PartnerTab: mockView('partner'),
}))
jest.mock('../bot/bot-tab', () => ({ BotTab: mockView('bot') }))

const settings = sampleSettings()

const Page: FC = () => {
  const [tab, setTab] = useState<TabName>('support')
  const drawn = useOpened(tab, true)

  return <PageTabs tab={tab} drawn={drawn} goTo={setTab} settings={settings} />
}

const open = async (tab: string, content: string): Promise<void> => {
  fireEvent.click(screen.getByRole('tab', { name: tab }))
  await waitFor(() => expect(screen.getByText(content)).toBeVisible())
}

it('marks a tab at once, and draws its content a frame later', async () => {
  renderPage(<Page />, {})
  expect(screen.getByText('content of support')).toBeVisible()

  fireEvent.click(screen.getByRole('tab', { name: 'Parceiro' }))

  expect(screen.getByRole('tab', { name: 'Parceiro' })).toHaveAttribute(
    'aria-selected',
    'true'
  )
  expect(screen.queryByText('content of partner')).toBeNull()
  expect(await screen.findByText('content of partner')).toBeVisible()
  expect(screen.getByText('content of support')).not.toBeVisible()
})

it('keeps what was opened, and draws it no second time when others are looked at', async () => {
  renderPage(<Page />, {})
  Object.keys(mockDrawn).forEach((name) => {
    mockDrawn[name] = 0
  })

  await open('Parceiro', 'content of partner')
  await open('Bot', 'content of bot')
  await open('Atendimento', 'content of support')

  expect(mockDrawn).toEqual({ support: 0, partner: 1, bot: 1 })
  expect(screen.getByText('content of bot')).not.toBeVisible()
})
