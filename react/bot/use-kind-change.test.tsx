import { fireEvent, screen, waitFor } from '@testing-library/react'
import React from 'react'

import type { BotSettings } from '../graphql/answers'
import { renderPage } from '../testing/page-harness'
import { sampleSettings, sampleStatus } from '../testing/sample-settings'
import { ConnectionSection } from './connection-section'

const renderSection = (change: Partial<BotSettings>) => {
  const { calls } = renderPage(
    <ConnectionSection
      bot={{ ...sampleSettings().bot, ...change }}
      timeZone="America/Sao_Paulo"
      onSecret={() => undefined}
    />,
    {
      LiveSupportStatus: () => sampleStatus(),
      LiveSupportSettings: () => sampleSettings(),
      OpenAtPartners: () => ({
        partners: [
          { name: 'ZENDESK', openHandoffs: 3 },
          { name: 'ZENVIA', openHandoffs: 1 },
        ],
      }),
      SaveBotConnection: () => ({
        signingSecret: null,
        settings: null,
        userErrors: [],
      }),
    }
  )

  return () => calls.filter(({ name }) => name === 'SaveBotConnection').length
}

const choose = (kind: string) =>
  fireEvent.click(screen.getByRole('radio', { name: kind }))

const press = (name: string) =>
  fireEvent.click(screen.getByRole('button', { name }))

it.each<[BotSettings['kind'], string, RegExp]>([
  ['CALLBACK', 'Weni by VTEX', /deixam de chegar aos clientes/],
  ['WENI', 'Bot que consulta', /deixam de chegar aos clientes/],
  ['CALLBACK', 'Bot que consulta', /continuam, se for o mesmo bot/],
])(
  'asks before a bot that was %s becomes %s, and saves once agreed',
  async (kind, chosen, what) => {
    const saves = renderSection({ kind })

    choose(chosen)
    press('Salvar')
    expect(await screen.findByText(what)).toBeVisible()
    expect(
      await screen.findByText('4 conversas estão abertas agora.')
    ).toBeVisible()
    press('Cancelar')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(saves()).toBe(0)

    press('Salvar')
    fireEvent.click(await screen.findByRole('button', { name: 'Mudar o tipo' }))
    await waitFor(() => expect(saves()).toBe(1))
  }
)

it('asks about nothing that could not be saved', async () => {
  const saves = renderSection({ kind: 'POLLING', address: null })

  choose('Bot com endereço')
  press('Salvar')
  await waitFor(() =>
    expect(screen.getByLabelText('Endereço do bot')).toBeInvalid()
  )
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(saves()).toBe(0)
})

it('asks nothing of the first bot', async () => {
  const saves = renderSection({ kind: null, connected: false, address: null })

  choose('Weni by VTEX')
  press('Salvar')
  await waitFor(() => expect(saves()).toBe(1))
})
