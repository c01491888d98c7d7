import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { sampleSettings } from '../testing/sample-settings'
import { renderView, saves, type, press } from './testing/support-view'

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

it('adds what a day has left, and then a period whose hours are to be typed', async () => {
  const page = renderView()

  await screen.findByLabelText('Fora do horário')
  press('Adicionar período: segunda-feira')
  press('Adicionar período: segunda-feira')
  expect(
    screen.getByLabelText('segunda-feira, período 3: fecha às')
  ).toHaveValue('09:00')
  press('Adicionar período: segunda-feira')

  const field = screen.getByLabelText('segunda-feira, período 4: abre às')

  expect(field).toHaveValue('')
  expect(field).toHaveAccessibleDescription(/como 09:00/)
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
  fireEvent.change(zone, { target: { value: 'ciudad de mexico' } })
  fireEvent.keyDown(zone, { key: 'Enter' })
  expect(zone).toHaveValue('Ciudad de México')
  expect(screen.queryByRole('listbox')).toBeNull()
  fireEvent.change(zone, { target: { value: 'Atlantis' } })
  expect(screen.getByText('Nada encontrado')).toBeVisible()
  fireEvent.keyDown(zone, { key: 'Escape' })
  expect(zone).toHaveValue('Ciudad de México')
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
