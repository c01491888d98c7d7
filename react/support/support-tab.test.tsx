import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { GeneralSettingsInput } from '../graphql/operation-types'
import { CodedError } from '../testing/page-harness'
import { sampleSettings } from '../testing/sample-settings'
import { renderView, saves, type, press } from './testing/support-view'

it('saves changes with the revision that was loaded, and shows a toast', async () => {
  const page = renderView()

  await screen.findByLabelText('Fora do horário')
  expect(screen.queryByText('Há alterações não salvas')).toBeNull()
  type('Fora do horário', 'Abrimos às 8h.')
  press('Salvar')

  expect(await screen.findByText('Alterações salvas')).toBeInTheDocument()
  expect(saves(page)).toMatchObject([
    { revision: 3, unavailabilityMessage: 'Abrimos às 8h.', enabled: true },
  ])
  await waitFor(() =>
    expect(screen.queryByText('Há alterações não salvas')).toBeNull()
  )
  type('Fora do horário', 'Abrimos às 7h.')
  await screen.findByText('Há alterações não salvas')
  press('Salvar')
  await waitFor(() => expect(saves(page)).toHaveLength(2))
  expect(saves(page)[1].revision).toBe(4)
})

it.each(['Salvar', 'Descartar'])(
  'moves focus back to the edited field after %s',
  async (button) => {
    renderView()
    const field = await screen.findByLabelText('Fora do horário')

    field.focus()
    type('Fora do horário', 'Abrimos às 8h.')
    screen.getByRole('button', { name: button }).focus()
    expect(field).not.toHaveFocus()
    press(button)

    await waitFor(() => expect(field).toHaveFocus())
  }
)

it('restores the stored values on Discard', async () => {
  renderView()
  await screen.findByLabelText('Fora do horário')
  type('Fora do horário', 'outra coisa')
  press('Descartar')

  expect(screen.getByLabelText('Fora do horário')).toHaveValue(
    'Voltamos às 9h.'
  )
  expect(screen.queryByText('Há alterações não salvas')).toBeNull()
})

it('shows the service’s errors at their field and in a focused summary', async () => {
  renderView({
    SaveGeneralSettings: () => ({
      settings: null,
      current: null,
      userErrors: [
        {
          code: 'TIME_ZONE_UNKNOWN',
          field: 'timeZone',
          message: 'Esse fuso não existe.',
        },
      ],
    }),
  })
  await screen.findByLabelText('Fora do horário')
  type('Fora do horário', 'Abrimos às 8h.')
  press('Salvar')

  const summary = (await screen.findAllByRole('alert')).find((alert) =>
    within(alert).queryByText('1 item a corrigir')
  )

  expect(summary).toHaveFocus()
  fireEvent.click(screen.getByRole('button', { name: 'Esse fuso não existe.' }))
  await waitFor(() =>
    expect(screen.getByLabelText('Fuso horário da loja')).toHaveFocus()
  )
  expect(screen.getByLabelText('Fora do horário')).toHaveValue('Abrimos às 8h.')
})

it('keeps what was typed when the service fails, and retries', async () => {
  let broken = true
  const page = renderView({
    SaveGeneralSettings: () => {
      if (broken) throw new CodedError('INTERNAL_SERVER_ERROR')

      return { settings: { revision: 4 }, current: null, userErrors: [] }
    },
  })

  await screen.findByLabelText('Fora do horário')
  type('Fora do horário', 'Abrimos às 8h.')
  press('Salvar')
  const notice = await screen.findByText(/O que você digitou continua aqui/)

  expect(notice.closest('[data-save-bar]')).not.toBeNull()
  broken = false
  press('Tentar de novo')
  expect(await screen.findByText('Alterações salvas')).toBeInTheDocument()
  expect(saves(page)[1].unavailabilityMessage).toBe('Abrimos às 8h.')
})

it('shows who saved meanwhile and saves the fields chosen on top of it', async () => {
  let theirs = sampleSettings({
    revision: 7,
    changedBy: 'carla@loja.example',
    changedAt: '2026-11-22T11:00:00Z',
    unavailabilityMessage: 'Da Carla.',
    noAgentMessage: 'Também da Carla.',
  })
  const page = renderView({
    SaveGeneralSettings: ({ input }) => {
      const { revision } = input as GeneralSettingsInput

      if (revision !== theirs.revision) {
        return {
          settings: null,
          current: theirs,
          userErrors: [{ code: 'CHANGED', field: null, message: 'x' }],
        }
      }

      theirs = { ...theirs, revision: 8 }

      return { settings: { revision: 8 }, current: null, userErrors: [] }
    },
  })

  await screen.findByLabelText('Fora do horário')
  type('Fora do horário', 'Minha.')
  press('Salvar')
  const dialog = await screen.findByRole('dialog')

  expect(dialog).toHaveTextContent('carla@loja.example salvou em')
  expect(within(dialog).getAllByRole('group')).toHaveLength(2)
  press('Salvar o que escolhi')
  await waitFor(() => expect(saves(page)).toHaveLength(2))
  expect(saves(page)[1]).toMatchObject({
    revision: 7,
    unavailabilityMessage: 'Minha.',
    noAgentMessage: 'Também da Carla.',
  })
})

it('takes what is stored already, after a save whose answer was lost, as saved', async () => {
  const page = renderView({
    SaveGeneralSettings: () => ({
      settings: null,
      current: sampleSettings({
        revision: 4,
        changedBy: 'ana@loja.example',
        unavailabilityMessage: 'Abrimos às 8h.',
      }),
      userErrors: [{ code: 'CHANGED', field: null, message: 'x' }],
    }),
  })

  await screen.findByLabelText('Fora do horário')
  type('Fora do horário', 'Abrimos às 8h.')
  press('Salvar')
  expect(await screen.findByText('Alterações salvas')).toBeInTheDocument()
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(saves(page)).toHaveLength(1)
})

it('asks for confirmation before the page is left with unsaved changes', async () => {
  renderView()
  await screen.findByLabelText('Fora do horário')
  const leave = () => {
    const event = new Event('beforeunload', { cancelable: true })

    window.dispatchEvent(event)

    return event.defaultPrevented
  }

  expect(leave()).toBe(false)
  type('Fora do horário', 'Abrimos às 8h.')
  expect(leave()).toBe(true)
})
