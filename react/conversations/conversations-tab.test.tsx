import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import React from 'react'

import type { Answers } from '../testing/page-harness'
import { CodedError, renderPage } from '../testing/page-harness'
import {
  sampleConversation,
  samplePage,
  sampleRow,
} from '../testing/sample-conversation'
import {
  sampleFinding,
  sampleSettings,
  sampleStatus,
} from '../testing/sample-settings'
import { ConversationsTab } from './conversations-tab'

const renderTab = (more: Answers = {}) =>
  renderPage(<ConversationsTab settings={sampleSettings()} />, {
    LiveSupportSettings: () => sampleSettings(),
    LiveSupportStatus: () => sampleStatus(),
    FailedDeliveries: () => ({ hasMore: false, items: [] }),
    Conversations: () => samplePage(),
    Conversation: () => sampleConversation(),
    ...more,
  })

const row = () => screen.findByRole('button', { name: /João \(final 7777\)/ })

const open = async () => {
  fireEvent.click(await row())
  await screen.findByText('CPF •••?')
}

const press = (name: string) =>
  fireEvent.click(screen.getByRole('button', { name }))

it('shows who it is, the state with its time, the last words and what was not delivered', async () => {
  renderTab()

  expect(await row()).toHaveTextContent(/Em atendimento há/)
  expect(await row()).toHaveTextContent('Atendente: Seu pedido chega hoje.')
  expect(await row()).toHaveTextContent('Zendesk')
  expect(await row()).toHaveTextContent('Marina')
  expect(await row()).toHaveTextContent('1 não entregue')
})

it('marks a contact that waits for its answer, and asks for those alone', async () => {
  const { calls } = renderTab({
    Conversations: () => samplePage([sampleRow({ isContact: true })]),
  })

  expect(await row()).toHaveTextContent(/Contato a responder · há/)
  fireEvent.change(screen.getByLabelText('Situação'), {
    target: { value: 'CONTACTS' },
  })
  await waitFor(() =>
    expect(calls).toContainEqual({
      name: 'Conversations',
      variables: expect.objectContaining({ filter: { contacts: true } }),
    })
  )
})

it('shows what could not be read as a row beside all others', async () => {
  const broken = [{ conversationId: 'wa-broken', foundOn: '2026-11-28' }]

  renderTab({ Conversations: () => ({ ...samplePage(), broken }) })

  expect(await row()).toBeVisible()
  expect(screen.getAllByRole('listitem')[0]).toHaveTextContent(
    /wa-broken.*Ilegível.*28\/11\/2026/
  )
})

it('says what an empty list means, without a filter and with one', async () => {
  renderTab({ Conversations: () => samplePage([]) })

  expect(await screen.findByText(/Nenhuma conversa ainda/)).toBeVisible()
  fireEvent.change(screen.getByLabelText('Situação'), {
    target: { value: 'ACTIVE' },
  })
  await waitFor(() =>
    expect(screen.getByText(/Nenhuma conversa corresponde/)).toBeVisible()
  )
})

it('asks for what was chosen and typed', async () => {
  const { calls } = renderTab()

  await row()
  fireEvent.change(screen.getByLabelText('Situação'), {
    target: { value: 'WAITING' },
  })
  fireEvent.change(
    screen.getByLabelText('Telefone, nome, conversa ou ticket'),
    { target: { value: '7777' } }
  )
  await waitFor(() =>
    expect(calls[calls.length - 1].variables).toMatchObject({
      search: '7777',
      filter: { states: ['REQUESTED', 'QUEUED'] },
    })
  )
})

it('shows more below what is there', async () => {
  renderTab({
    Conversations: ({ after }) =>
      after
        ? samplePage([sampleRow({ id: 'wa-2', shopperName: 'Bia' })])
        : samplePage([sampleRow()], 'end-1'),
  })

  await row()
  press('Mostrar mais')
  expect(await screen.findByText('Bia (final 7777)')).toBeVisible()
  expect(screen.getByText('João (final 7777)')).toBeVisible()
  expect(screen.getByText('2 conversas')).toBeVisible()
})

it('keeps what is shown when the list cannot be read, and reads it again', async () => {
  let broken = true

  renderTab({
    Conversations: () => {
      if (broken) throw new CodedError('INTERNAL_SERVER_ERROR')

      return samplePage()
    },
  })
  await screen.findByText(/Algo deu errado/)
  broken = false
  press('Tentar de novo')
  expect(await row()).toBeVisible()
})

it('tells what happened, with deliveries and why they failed', async () => {
  renderTab()
  await open()

  const panel = within(screen.getByRole('region', { name: 'Conversa' }))

  expect(
    panel.getByText(/Pediu um atendente; vai para o Zendesk/)
  ).toBeVisible()
  expect(panel.getByText(/A loja estava aberta, até/)).toBeVisible()
  expect(panel.getByText('Entregue em 0,9 s')).toBeVisible()
  expect(
    panel.getByText(
      'Não chegou ao cliente · O bot recusou. Corrija o bot antes de tentar de novo. · 2 tentativas · Resposta: HTTP 422'
    )
  ).toBeVisible()
  expect(panel.getByText(/nota.pdf/)).toBeVisible()
  expect(
    panel.getByRole('link', { name: '4014, abrir no Zendesk' })
  ).toHaveAttribute('href', 'https://loja.zendesk.com/agent/tickets/4014')
})

it('takes the focus to the conversation, and back with Escape', async () => {
  renderTab()
  await open()

  const title = screen.getByRole('heading', { name: 'João (final 7777)' })

  await waitFor(() => expect(title).toHaveFocus())
  fireEvent.keyDown(title, { key: 'Escape' })
  await waitFor(() => expect(screen.queryByText('CPF •••?')).toBeNull())

  const opened = await row()

  await waitFor(() => expect(opened).toHaveFocus())
})

it('shows personal data on request, and hides them again', async () => {
  const { calls } = renderTab({
    RevealConversation: () => ({
      conversation: sampleConversation(true),
      userErrors: [],
    }),
  })

  await open()
  expect(screen.queryByText('+5511988887777')).toBeNull()
  press('Mostrar dados pessoais')
  expect(await screen.findByText('+5511988887777')).toBeVisible()
  expect(screen.getByText('CPF 123.456.789-09?')).toBeVisible()
  expect(
    screen.getByText('Antes do atendimento: 2 mensagens com o bot')
  ).toBeVisible()
  expect(screen.getByText('Meu CPF é 123.456.789-09')).toBeInTheDocument()
  expect(
    screen.getByText('3 mensagens anteriores não são guardadas.')
  ).toBeInTheDocument()
  expect(
    calls.filter(({ name }) => name === 'RevealConversation')
  ).toHaveLength(1)
  press('Ocultar dados pessoais')
  expect(screen.queryByText('+5511988887777')).toBeNull()
})

it('ends a conversation after saying what that does', async () => {
  const { calls } = renderTab({
    EndConversation: () => ({ conversation: null, userErrors: [] }),
  })

  await open()
  press('Encerrar conversa')

  const dialog = within(await screen.findByRole('dialog'))

  expect(dialog.getByText(/O cliente volta a falar com o bot/)).toBeVisible()
  expect(dialog.getByText(/O atendente recebe uma nota/)).toBeVisible()
  expect(dialog.getByText(/O bot volta a responder/)).toBeVisible()
  fireEvent.click(dialog.getByRole('button', { name: 'Encerrar conversa' }))
  await screen.findByText('Conversa encerrada')
  expect(
    calls.find(({ name }) => name === 'EndConversation')?.variables
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
  renderTab({
    RetryDeliveries: () => ({
      handoff: { id: 'h1', status: 'CLOSED', ...counts },
      userErrors: [],
    }),
  })

  await open()
  press('Entregar de novo')
  expect(await screen.findByText(toast)).toBeInTheDocument()
})

it('offers no retry in a conversation where none can help', async () => {
  renderTab({
    Conversation: () => ({ ...sampleConversation(), canRetry: false }),
  })

  await open()
  expect(screen.getByText(/Entregar de novo não ajudaria/)).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: 'Entregar de novo' })).toBeNull()
})

const savedParts = (): string[] => {
  const parts: string[] = []

  jest.spyOn(global, 'Blob').mockImplementation((given) => {
    parts.push(...(given as string[]))

    return {} as Blob
  })
  URL.createObjectURL = () => 'blob:saved'
  URL.revokeObjectURL = () => undefined
  HTMLAnchorElement.prototype.click = () => undefined

  return parts
}

it('saves nothing of a download that fails, says so, and goes on where it stopped', async () => {
  const parts = savedParts()
  let fails = true
  const { calls } = renderTab({
    Conversations: ({ after }: { after?: string }) => {
      if (after !== 'next') return samplePage([sampleRow()], 'next')
      if (fails) throw new CodedError('INTERNAL')

      return samplePage([sampleRow({ id: 'wa-2' })])
    },
  })

  fireEvent.click(await screen.findByRole('button', { name: 'Baixar CSV' }))

  const again = await screen.findByRole('button', { name: 'Tentar de novo' })

  expect(parts).toEqual([])
  fails = false
  fireEvent.click(again)
  await waitFor(() => expect(parts).toHaveLength(4))
  expect(
    calls
      .filter(({ variables }) => variables.first === 100)
      .map(({ variables }) => variables.after)
  ).toEqual([undefined, 'next', 'next'])
  jest.restoreAllMocks()
})

it('saves a row a conversation, page by page, with formulas disarmed', async () => {
  const parts = savedParts()
  const { calls } = renderTab({
    Conversations: ({ after }: { after?: string }) =>
      after === 'next'
        ? samplePage([sampleRow({ id: 'wa-2', shopperName: '=1+1' })])
        : samplePage([sampleRow()], 'next'),
  })

  fireEvent.click(await screen.findByRole('button', { name: 'Baixar CSV' }))
  await waitFor(() => expect(parts).not.toHaveLength(0))

  expect(parts[0]).toBe('\uFEFF')
  expect(parts[2]).toContain(';wa-1;João;7777;')
  expect(parts[3]).toContain(";wa-2;'=1+1;7777;")
  expect(calls.filter(({ variables }) => variables.first === 100)).toHaveLength(
    2
  )
  jest.restoreAllMocks()
})

describe('while the partner does not answer', () => {
  /** A list of contacts cannot be read. */
  const renderOutage = (waitingDeliveries: number, failedDeliveries = 0) => {
    const waiting = sampleRow()

    return renderTab({
      LiveSupportStatus: () =>
        sampleStatus({
          findings: [
            sampleFinding('PARTNER_SILENT', 'FAILING', { partner: 'ZENDESK' }),
          ],
        }),
      Conversations: ({ filter }: { filter?: { contacts?: boolean } }) => {
        if (filter?.contacts) throw new CodedError('INTERNAL')

        return samplePage([
          { ...waiting, handoff: { ...waiting.handoff, waitingDeliveries: 1 } },
        ])
      },
      RetryDeliveries: () => ({
        handoff: { ...waiting.handoff, waitingDeliveries, failedDeliveries },
        userErrors: [],
      }),
    })
  }

  it.each([
    [1, 0, 'O Zendesk ainda não responde.'],
    [0, 0, 'Mensagens entregues'],
    [0, 1, 'Ainda não foi possível entregar: veja a causa'],
  ])('with %d waiting and %d refused says: %s', async (left, refused, said) => {
    const { calls } = renderOutage(left, refused)

    fireEvent.click(await screen.findByRole('button', { name: 'Tentar agora' }))
    await screen.findByText(said)
    expect(calls).toContainEqual({
      name: 'RetryDeliveries',
      variables: { conversationId: 'wa-1' },
    })
  })

  it('goes on offering the try, and saying what it told, while another list cannot be read', async () => {
    renderOutage(1)
    fireEvent.click(await screen.findByRole('button', { name: 'Tentar agora' }))
    await screen.findByText('O Zendesk ainda não responde.')
    fireEvent.change(screen.getByLabelText('Situação'), {
      target: { value: 'CONTACTS' },
    })
    await screen.findByText(/Algo deu errado/)

    expect(screen.getByRole('button', { name: 'Tentar agora' })).toBeVisible()
    expect(screen.getByText('O Zendesk ainda não responde.')).toBeVisible()
  })
})

it('reads the conversation beside the list again when that is, so that both tell the same', async () => {
  const intervals = jest.spyOn(window, 'setInterval')
  let name = 'João'
  const { calls } = renderTab({
    Conversation: () => ({
      ...sampleConversation(),
      row: sampleRow({ shopperName: name }),
    }),
  })
  const asked = () => calls.filter((call) => call.name === 'Conversation')

  await open()
  expect(asked()).toHaveLength(1)

  name = 'Joana'
  act(() =>
    intervals.mock.calls
      .filter(([, milliseconds]) => milliseconds === 15_000)
      .forEach(([run]) => run())
  )
  intervals.mockRestore()

  expect(await screen.findByText(/Joana/)).toBeVisible()
  expect(asked().length).toBeGreaterThan(1)
})
