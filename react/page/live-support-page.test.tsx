import { fireEvent, screen, waitFor } from '@testing-library/react'
import React from 'react'

import { CodedError, renderPage } from '../testing/page-harness'
import { samplePage } from '../testing/sample-conversation'
import {
  sampleFinding,
  samplePartners,
  sampleSettings,
  sampleStatus,
} from '../testing/sample-settings'
import { LiveSupportPage } from './live-support-page'

/** The platform's runtime, whose address keeps the tab. */
jest.mock('vtex.render-runtime', () => {
  const { useRuntime } = jest.requireActual<{ useRuntime: () => object }>(
    'vtex.render-runtime'
  )
  const { useState } = jest.requireActual<typeof React>('react')

  return {
    useRuntime: () => {
      const [query, setQuery] = useState<Record<string, string>>({})

      return { ...useRuntime(), query, setQuery }
    },
  }
})

const answers = {
  LiveSupportSettings: () => sampleSettings(),
  LiveSupportStatus: () => sampleStatus(),
}

it('shows the status card and, while it is being set up, the support tab first', async () => {
  renderPage(<LiveSupportPage />, answers)

  expect(
    await screen.findByText(
      'Clientes estão sendo atendidos pelo Zendesk. Aberto o tempo todo.'
    )
  ).toBeVisible()
  expect(screen.getByRole('tab', { name: 'Atendimento' })).toHaveAttribute(
    'aria-selected',
    'true'
  )
  expect(screen.queryByText('Para começar a atender')).not.toBeInTheDocument()
})

it('opens on the conversations once it has gone live', async () => {
  renderPage(<LiveSupportPage />, {
    ...answers,
    LiveSupportSettings: () => sampleSettings({ wentLive: true }),
    Conversations: () => samplePage([]),
  })

  expect(
    await screen.findByRole('tab', { name: 'Conversas', selected: true })
  ).toBeVisible()
})

it('shows only which right is missing', async () => {
  renderPage(<LiveSupportPage />, {
    LiveSupportSettings: () => {
      throw new CodedError('FORBIDDEN')
    },
    LiveSupportStatus: () => {
      throw new CodedError('FORBIDDEN')
    },
  })

  expect(await screen.findByText('read-write-apps-settings')).toBeVisible()
  expect(screen.queryByRole('tab')).not.toBeInTheDocument()
})

it('leads to the next step before the first go-live, and lists all of them when asked', async () => {
  renderPage(<LiveSupportPage />, {
    ...answers,
    LiveSupportStatus: () =>
      sampleStatus({
        enabled: false,
        wentLive: false,
        checklist: [
          { step: 'PARTNER_CHOSEN', done: true },
          { step: 'SWITCHED_ON', done: false },
        ],
      }),
  })

  await screen.findByRole('button', { name: 'Ligue o atendimento' })
  expect(screen.getByText('1 de 2')).toBeVisible()
  expect(screen.queryByText('Parceiro escolhido')).not.toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: 'Ver todos os passos' }))
  expect(await screen.findByText('Parceiro escolhido')).toBeVisible()
  fireEvent.click(screen.getByRole('button', { name: 'Ligue o atendimento' }))
  expect(
    await screen.findByRole('heading', { name: 'Ligar ou desligar' })
  ).toHaveFocus()
})

it('says what is to be mended, since when and for how many, and leads there', async () => {
  renderPage(<LiveSupportPage />, {
    ...answers,
    LiveSupportStatus: () =>
      sampleStatus({
        findings: [
          sampleFinding('BOT_REFUSES', 'FAILING', {
            since: '2025-11-20T17:02:00Z',
            conversations: 3,
          }),
          sampleFinding('SET_UP_CHANGED', 'DEGRADED'),
        ],
      }),
  })

  expect(await screen.findByText('Corrigir: 2 itens')).toBeVisible()
  expect(
    screen.getByText('Desde 20/11/2025, 14:02 · 3 conversas')
  ).toBeVisible()
  expect(screen.queryByText('Ver todos os passos')).not.toBeInTheDocument()
  fireEvent.click(
    screen.getByRole('button', { name: /^Corrigir: O bot recusa/ })
  )
  expect(await screen.findByRole('heading', { name: 'Seu bot' })).toHaveFocus()
})

it('tells before the first go-live what keeps answers from open conversations, and leaves the rest to the steps', async () => {
  renderPage(<LiveSupportPage />, {
    ...answers,
    LiveSupportStatus: () =>
      sampleStatus({
        wentLive: false,
        checklist: [{ step: 'PARTNER_SET_UP', done: false }],
        findings: [
          sampleFinding('ANSWERS_UNPROVEN', 'FAILING', { conversations: 2 }),
          sampleFinding('NO_BOT', 'FAILING'),
        ],
      }),
  })

  expect(await screen.findByText('Corrigir: 1 item')).toBeVisible()
  expect(screen.getByText('2 conversas')).toBeVisible()
})

it('leads to the cards of the partners where the trouble is not the chosen one’s', async () => {
  renderPage(<LiveSupportPage />, {
    ...answers,
    LiveSupportSettings: () =>
      sampleSettings({ partners: samplePartners({}, { connected: true }) }),
    LiveSupportStatus: () =>
      sampleStatus({
        findings: [
          sampleFinding('PARTNER_REFUSES', 'FAILING', { partner: 'ZENVIA' }),
        ],
      }),
  })

  fireEvent.click(
    await screen.findByRole('button', {
      name: /^Corrigir: .*a Zenvia não está recebendo/,
    })
  )
  expect(
    await screen.findByRole('heading', { name: 'Quem atende seus clientes' })
  ).toHaveFocus()
})

it('leads to the cards, too, while the sections of another than the chosen partner are looked at', async () => {
  renderPage(<LiveSupportPage />, {
    ...answers,
    LiveSupportStatus: () =>
      sampleStatus({ findings: [sampleFinding('PARTNER_REFUSES', 'FAILING')] }),
  })

  fireEvent.click(await screen.findByRole('tab', { name: 'Parceiro' }))
  fireEvent.click(
    await screen.findByRole('button', { name: 'Ver a configuração da Zenvia' })
  )
  await screen.findByLabelText('Token da API')
  fireEvent.click(screen.getByRole('button', { name: /^Corrigir: / }))

  expect(
    await screen.findByRole('heading', { name: 'Quem atende seus clientes' })
  ).toHaveFocus()
})

it.each(['ZENDESK', 'ZENVIA'] as const)(
  'leads from an outage of %s to the conversations that wait for it, and says there what can be done',
  async (partner) => {
    const outage = sampleFinding('PARTNER_SILENT', 'FAILING', {
      partner,
      since: '2025-11-20T17:02:00Z',
      conversations: 2,
    })
    const { calls } = renderPage(<LiveSupportPage />, {
      ...answers,
      LiveSupportStatus: () => sampleStatus({ findings: [outage] }),
      Conversations: () => samplePage([]),
    })

    fireEvent.click(
      await screen.findByRole('button', { name: /^Ver conversas: / })
    )
    await waitFor(() =>
      expect(calls).toContainEqual({
        name: 'Conversations',
        variables: expect.objectContaining({
          filter: { partner, undelivered: true },
        }),
      })
    )
    expect(
      await screen.findByText(/não responde · Desde 20\/11\/2025, 14:02/)
    ).toBeVisible()
    expect(screen.getByText(/^2 conversas esperam/)).toBeVisible()
    fireEvent.click(
      screen.getByRole('button', { name: 'Desligar o atendimento' })
    )
    expect(
      await screen.findByRole('heading', { name: 'Ligar ou desligar' })
    ).toHaveFocus()
  }
)

it('leads from an outage of the bot to its last events', async () => {
  renderPage(<LiveSupportPage />, {
    ...answers,
    BotDeliveries: () => [],
    LiveSupportStatus: () =>
      sampleStatus({ findings: [sampleFinding('BOT_SILENT', 'FAILING')] }),
  })

  fireEvent.click(await screen.findByRole('button', { name: /^Ver eventos: / }))
  expect(
    await screen.findByRole('heading', { name: 'Últimos eventos' })
  ).toHaveFocus()
})

it('leads from a number to the list of what it counts', async () => {
  const { calls } = renderPage(<LiveSupportPage />, {
    ...answers,
    Conversations: () => samplePage([]),
  })

  fireEvent.click(
    await screen.findByRole('button', {
      name: 'Ver a lista: Esperando um atendente, 1',
    })
  )
  expect(
    await screen.findByRole('heading', { name: 'Conversas' })
  ).toHaveFocus()
  await waitFor(() =>
    expect(
      calls.filter(({ name }) => name === 'Conversations').pop()?.variables
    ).toMatchObject({ filter: { states: ['REQUESTED', 'QUEUED'] } })
  )
})

it('offers one retry, and nothing that seems to load, when the page cannot be read', async () => {
  let broken = true
  const whole = <T,>(answer: T): T => {
    if (broken) throw new CodedError('INTERNAL_SERVER_ERROR')

    return answer
  }

  renderPage(<LiveSupportPage />, {
    LiveSupportSettings: () => whole(sampleSettings()),
    LiveSupportStatus: () => whole(sampleStatus()),
  })

  const again = await screen.findByRole('button', { name: 'Tentar de novo' })

  expect(screen.queryByLabelText('Carregando')).toBeNull()

  broken = false
  again.focus()
  again.click()
  expect(
    await screen.findByRole('heading', { name: 'Horários de atendimento' })
  ).toBeVisible()
  await waitFor(() =>
    expect(screen.getByLabelText('Atendimento ligado')).toHaveFocus()
  )
})

it('marks a tab with unsaved changes until they are discarded', async () => {
  renderPage(<LiveSupportPage />, answers)
  const unsaved = /Atendimento.*com alterações não salvas/

  fireEvent.change(await screen.findByLabelText('Fora do horário'), {
    target: { value: 'Abrimos às 8h.' },
  })
  fireEvent.click(screen.getByRole('tab', { name: 'Bot' }))
  expect(screen.getByRole('tab', { name: unsaved })).toBeVisible()
  fireEvent.click(screen.getByRole('tab', { name: unsaved }))
  fireEvent.click(screen.getByRole('button', { name: 'Descartar' }))
  expect(await screen.findByRole('tab', { name: 'Atendimento' })).toBeVisible()
})
