import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import React from 'react'

import type { GeneralSettingsInput } from '../graphql/operation-types'
import { useSettings } from '../page/use-settings'
import type { Answers, Harness } from '../testing/page-harness'
import { CodedError, renderPage } from '../testing/page-harness'
import { sampleSettings, sampleStatus } from '../testing/sample-settings'
import { SupportTab } from './support-tab'

const Loaded = () => {
  const { data } = useSettings()

  return data ? <SupportTab settings={data} /> : null
}

const renderView = (more: Answers = {}): Harness => {
  let stored = sampleSettings()

  return renderPage(<Loaded />, {
    LiveSupportSettings: () => stored,
    LiveSupportStatus: () => sampleStatus(),
    SaveGeneralSettings: ({ input }) => {
      stored = {
        ...stored,
        ...(input as GeneralSettingsInput),
        revision: 4,
      } as typeof stored

      return { settings: { revision: 4 }, current: null, userErrors: [] }
    },
    ...more,
  })
}

const saves = ({ calls }: Harness) =>
  calls
    .filter(({ name }) => name === 'SaveGeneralSettings')
    .map(({ variables }) => variables.input as GeneralSettingsInput)

const type = (label: string, value: string) => {
  const field = screen.getByLabelText(label)

  fireEvent.focus(field)
  fireEvent.change(field, { target: { value } })
  fireEvent.blur(field)
}

const press = (name: string) =>
  fireEvent.click(screen.getByRole('button', { name }))

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

it('marks overlapping periods at their field and sends nothing', async () => {
  const page = renderView()

  await screen.findByLabelText('Fora do horário')
  press('Adicionar período: segunda-feira')
  type('segunda-feira, período 2: abre às', '17')
  type('segunda-feira, período 2: fecha às', '19')

  const field = screen.getByLabelText('segunda-feira, período 2: abre às')

  expect(field).toHaveValue('17:00')
  expect(field).toBeInvalid()
  expect(field).toHaveAccessibleDescription('Este período se sobrepõe a outro.')
  press('Salvar')
  expect(await screen.findByText('Corrija os horários marcados.')).toBeVisible()
  expect(saves(page)).toEqual([])
})

it('reads an hour while it is typed, and shows its error on blur', async () => {
  renderView()
  const closes = await screen.findByLabelText(
    'segunda-feira, período 1: fecha às'
  )
  const typed = (value: string) =>
    fireEvent.input(closes, { target: { value } })

  typed('9')
  expect(await screen.findByText('Há alterações não salvas')).toBeVisible()
  expect(closes).toHaveValue('9')
  expect(closes).toBeValid()
  fireEvent.blur(closes)
  expect(closes).toHaveValue('09:00')
  expect(closes).toHaveAccessibleDescription(
    'O fim é igual ao começo. Para o dia todo, use 00:00 a 24:00.'
  )
})

it('finds a time zone by parts of its name, or shows that there is none', async () => {
  renderView()
  const zone = await screen.findByLabelText('Fuso horário da loja')

  fireEvent.focus(zone)
  fireEvent.change(zone, { target: { value: 'paulo america' } })
  expect(
    within(screen.getByRole('listbox')).getAllByRole('option')
  ).toHaveLength(1)
  fireEvent.change(zone, { target: { value: 'mexico city' } })
  fireEvent.keyDown(zone, { key: 'Enter' })
  expect(zone).toHaveValue('Mexico City')
  expect(screen.queryByRole('listbox')).toBeNull()
  fireEvent.change(zone, { target: { value: 'Atlantis' } })
  fireEvent.keyDown(zone, { key: 'Escape' })
  expect(zone).toHaveValue('Mexico City')
  fireEvent.change(zone, { target: { value: 'Atlantis' } })
  fireEvent.blur(zone)
  expect(zone).toBeInvalid()
})

it('copies a day’s periods to the days that were chosen', async () => {
  const page = renderView()

  await screen.findByLabelText('Fora do horário')
  press('Remover período 1: segunda-feira')
  press('Copiar os horários de segunda-feira')
  fireEvent.click(await screen.findByLabelText('terça-feira'))
  press('Copiar para 3 dias')
  press('Salvar')
  await waitFor(() => expect(saves(page)).toHaveLength(1))
  const closed = saves(page)[0].openingHours.filter(
    ({ periods }) => periods.length === 0
  )

  expect(closed.map(({ weekday }) => weekday)).toEqual([
    'MONDAY',
    'WEDNESDAY',
    'THURSDAY',
    'FRIDAY',
  ])
})

it('saves hours while support is off without a message', async () => {
  const page = renderView({
    LiveSupportSettings: () =>
      sampleSettings({ enabled: false, disabledMessage: '' }),
  })

  await screen.findByLabelText('Fora do horário')
  type('Fora do horário', 'Abrimos às 8h.')
  press('Salvar')
  await waitFor(() => expect(saves(page)).toHaveLength(1))
})

it('marks a message that is too long before it is saved', async () => {
  const page = renderView()

  await screen.findByLabelText('Fora do horário')
  type('Fora do horário', 'm'.repeat(1001))
  press('Salvar')
  await waitFor(() =>
    expect(screen.getByLabelText('Fora do horário')).toBeInvalid()
  )
  expect(saves(page)).toEqual([])
})

it('requires a message when support is switched off', async () => {
  const page = renderView()

  await screen.findByLabelText('Fora do horário')
  fireEvent.click(screen.getByRole('switch'))
  type('Quando está desligado', '')
  press('Salvar')
  await waitFor(() =>
    expect(screen.getByLabelText('Quando está desligado')).toBeInvalid()
  )
  expect(saves(page)).toEqual([])
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
  await screen.findByText(/O que você digitou continua aqui/)
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

it('previews the shopper’s message while it is typed', async () => {
  renderView()
  await screen.findByLabelText('Fora do horário')
  type('Nenhum atendente disponível', 'Todos ocupados.')

  const phone = screen.getByRole('figure', {
    name: 'O que o cliente lê sem atendente disponível',
  })

  expect(phone).toHaveTextContent('Todos ocupados.')
})

it('takes messages for shoppers of a language, and shows what its placeholders become', async () => {
  const { calls } = renderView()

  fireEvent.click(
    await screen.findByRole('button', { name: 'Mensagens em outros idiomas' })
  )
  fireEvent.change(screen.getByLabelText('Idioma destas mensagens'), {
    target: { value: 'pt' },
  })
  fireEvent.change(screen.getByLabelText('Para quem fala'), {
    target: { value: '1' },
  })

  const english = screen.getByLabelText('Fora do horário (inglês)')

  fireEvent.focus(english)
  fireEvent.change(english, {
    target: { value: '{store} is back {next_opening}.' },
  })
  expect(
    await screen.findByText(/ is back segunda-feira, 23\/11, às 09:00\./)
  ).toBeVisible()
  fireEvent.click(screen.getByRole('button', { name: 'Salvar' }))

  await waitFor(() =>
    expect(
      calls.find(({ name }) => name === 'SaveGeneralSettings')?.variables
    ).toMatchObject({
      input: {
        messageLanguage: 'pt',
        messageTranslations: [
          { language: 'pt' },
          {
            language: 'en',
            unavailabilityMessage: '{store} is back {next_opening}.',
          },
          { language: 'es' },
        ],
      },
    })
  )
})
