import { fireEvent, screen, within } from '@testing-library/react'
import React from 'react'

import type { Answers } from '../../testing/page-harness'
import { renderPage } from '../../testing/page-harness'
import { sampleSettings, sampleStatus } from '../../testing/sample-settings'
import { EraseConversation } from './erase-conversation'
import { EraseSection } from './erase-section'

const plan = { phoneEnding: '7777', conversations: 25, open: 1, isMore: false }

const receipt = {
  id: 'e1',
  phoneEnding: '7777',
  by: 'ana@loja.com',
  startedAt: '2026-11-22T12:00:00Z',
  doneAt: null as string | null,
  conversations: 20,
  onTheirWay: 0,
  untold: 2,
  tickets: [{ partner: 'ZENDESK', partnerReference: '4014' }],
}

const renderSection = (answers: Answers) =>
  renderPage(
    <EraseSection timeZone="America/Sao_Paulo" onErased={() => undefined} />,
    {
      LiveSupportSettings: () => sampleSettings(),
      LiveSupportStatus: () => sampleStatus(),
      ...answers,
    }
  )

const look = (text: string) => {
  fireEvent.change(screen.getByLabelText('Telefone do cliente'), {
    target: { value: text },
  })
  fireEvent.click(
    screen.getByRole('button', { name: 'Ver o que será apagado' })
  )
}

it('shows first what will be erased, and erases it call by call until it is done', async () => {
  let runs = 0
  const { calls } = renderSection({
    EraseShopper: ({ confirm }) => {
      if (!confirm) return { plan, receipt: null, userErrors: [] }

      runs += 1

      return {
        plan: null,
        receipt:
          runs === 2
            ? { ...receipt, conversations: 25, doneAt: '2026-11-22T12:01:00Z' }
            : receipt,
        userErrors: [],
      }
    },
  })

  look('+55 11 98888-7777')
  expect(await screen.findByText(/25 conversas do final 7777/)).toBeVisible()
  fireEvent.click(screen.getByRole('button', { name: 'Apagar' }))

  const dialog = within(await screen.findByRole('dialog'))

  fireEvent.click(dialog.getByRole('button', { name: 'Apagar' }))
  expect(await screen.findByText(/25 conversas apagadas/)).toHaveTextContent(
    /ana@loja.com.*e1/
  )
  expect(screen.getByText(/4014/)).toHaveTextContent(/Zendesk/)
  expect(calls.filter(({ variables }) => variables.confirm)).toHaveLength(2)
})

it('says that there is nothing to erase', async () => {
  renderSection({
    EraseShopper: () => ({
      plan: { ...plan, conversations: 0, open: 0 },
      receipt: null,
      userErrors: [],
    }),
  })

  look('+55 11 98888-7777')
  expect(await screen.findByText(/Nada está guardado/)).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Apagar' })).toBeNull()
})

it('says at the field what is wrong with the number', async () => {
  renderSection({
    EraseShopper: () => ({
      plan: null,
      receipt: null,
      userErrors: [
        {
          code: 'INVALID_PHONE_NUMBER',
          field: 'phoneNumber',
          message: 'Não é telefone.',
        },
      ],
    }),
  })

  look('abc')
  expect(await screen.findByText('Não é telefone.')).toBeVisible()
  expect(screen.getByLabelText('Telefone do cliente')).toBeInvalid()
  expect(
    screen.getByLabelText('Telefone do cliente')
  ).toHaveAccessibleDescription(/Não é telefone/)
})

it('stops where the partner is yet to hear of an end, and says so', async () => {
  const { calls } = renderSection({
    EraseShopper: ({ confirm }) =>
      confirm
        ? { plan: null, receipt: { ...receipt, onTheirWay: 1 }, userErrors: [] }
        : { plan, receipt: null, userErrors: [] },
  })

  look('+55 11 98888-7777')
  fireEvent.click(await screen.findByRole('button', { name: 'Apagar' }))

  const dialog = within(await screen.findByRole('dialog'))

  fireEvent.click(dialog.getByRole('button', { name: 'Apagar' }))
  expect(await screen.findByText(/ainda avisa o parceiro/)).toBeVisible()
  expect(calls.filter(({ variables }) => variables.confirm)).toHaveLength(1)
})

it('erases one conversation after asking, and shows the receipt before it goes', async () => {
  const onErased = jest.fn()

  renderPage(
    <EraseConversation
      conversationId="wa-1"
      timeZone="America/Sao_Paulo"
      onErased={onErased}
    />,
    {
      LiveSupportSettings: () => sampleSettings(),
      EraseConversation: () => ({
        receipt: {
          ...receipt,
          phoneEnding: null,
          conversations: 1,
          doneAt: '2026-11-22T12:01:00Z',
        },
        userErrors: [],
      }),
    }
  )

  fireEvent.click(
    await screen.findByRole('button', { name: 'Apagar conversa' })
  )
  fireEvent.click(await screen.findByRole('button', { name: 'Apagar' }))
  expect(await screen.findByText(/Uma conversa apagada/)).toBeVisible()
  expect(
    screen.getByText(/2 mensagens para o bot não tinham chegado/)
  ).toBeVisible()
  expect(onErased).not.toHaveBeenCalled()
  expect(screen.queryByRole('button', { name: 'Cancelar' })).toBeNull()
  fireEvent.click(screen.getAllByRole('button', { name: 'Fechar' }).pop()!)
  expect(onErased).toHaveBeenCalledTimes(1)
})
