import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { FC } from 'react'
import React from 'react'
import { FormProvider, useForm, useWatch } from 'react-hook-form'

import type { OpeningException } from '../../graphql/answers'
import { renderPage } from '../../testing/page-harness'
import { dateTimeFields, fillDateTime } from '../../testing/fill-date-time'
import { sampleSettings } from '../../testing/sample-settings'
import type { GeneralForm } from '../general-form'
import { generalForm } from '../general-form'
import { ExceptionsSection } from './exceptions-section'

const newYear: OpeningException = {
  name: 'Ano Novo',
  startsAt: '2027-01-01T00:00',
  endsAt: '2027-01-02T00:00',
  repeatsYearly: true,
  opens: false,
}

const typed = (): OpeningException[] =>
  JSON.parse(screen.getByLabelText('typed').textContent ?? '')

const Form: FC<{ exceptions: OpeningException[] }> = ({ exceptions }) => {
  const form = useForm<GeneralForm>({
    defaultValues: { ...generalForm(sampleSettings()), exceptions },
  })

  const now = useWatch({ control: form.control, name: 'exceptions' })

  return (
    <FormProvider {...form}>
      <ExceptionsSection />
      <output aria-label="typed">{JSON.stringify(now)}</output>
    </FormProvider>
  )
}

const renderView = (exceptions: OpeningException[] = []) =>
  renderPage(<Form exceptions={exceptions} />, {
    HolidayRegions: () => [
      { code: 'AR', name: 'Argentina', states: [] },
      {
        code: 'BR',
        name: 'Brasil',
        states: [{ code: 'SP', name: 'São Paulo' }],
      },
    ],
    PublicHolidays: ({ state }) => [
      {
        name: state ? 'Revolução de 1932' : 'Carnaval',
        startsAt: '2027-02-09T00:00',
        endsAt: '2027-02-10T00:00',
        fixedDate: false,
      },
      { ...newYear, fixedDate: true },
    ],
  })

const press = (name: string) =>
  fireEvent.click(screen.getByRole('button', { name }))

const dialog = () => screen.findByRole('dialog')

it('shows the first step when there are no exceptions', () => {
  renderView()

  expect(screen.getByText(/Comece pelos feriados do seu país/)).toBeVisible()
})

it('adds an exception, with errors at their fields until it is valid', async () => {
  renderView([newYear])
  press('Adicionar exceção')
  const form = within(await dialog())
  const fill = (label: string, value: string) =>
    fireEvent.change(form.getByLabelText(label), { target: { value } })

  fillDateTime('Fecha em', '24/12/2026 12:00')
  fillDateTime('Volta em', '24/12/2026 10:00')
  press('Adicionar')
  await waitFor(() => expect(form.getByLabelText('Nome')).toBeInvalid())
  for (const field of dateTimeFields('Volta em')) {
    expect(field).toHaveAccessibleDescription(
      'O fim precisa ser depois do começo.'
    )
  }
  fill('Nome', 'n'.repeat(101))
  await waitFor(() =>
    expect(form.getByLabelText('Nome')).toHaveAccessibleDescription(
      /Use no máximo 100 caracteres/
    )
  )
  fill('Nome', ' Véspera ')
  fillDateTime('Volta em', '25/12/2026 00:00')
  fireEvent.click(form.getByLabelText('Repetir todo ano'))
  press('Adicionar')

  await waitFor(() =>
    expect(typed()).toEqual([
      {
        name: 'Véspera',
        startsAt: '2026-12-24T12:00',
        endsAt: '2026-12-25T00:00',
        repeatsYearly: true,
        opens: false,
      },
      newYear,
    ])
  )
})

it('adds special hours, told as such on one line', async () => {
  renderView()
  press('Adicionar exceção')
  const form = within(await dialog())
  const fill = (label: string, value: string) =>
    fireEvent.change(form.getByLabelText(label), { target: { value } })

  fireEvent.click(form.getByLabelText('Abre (horário especial)'))
  expect(form.getByText(/prevalece sobre um feriado/)).toBeVisible()
  fill('Nome', 'Black Friday')
  fillDateTime('Abre em', '27/11/2026 0800')
  fillDateTime('Fecha em', '27/11/2026 2400')
  press('Adicionar')

  await waitFor(() => expect(typed()).toMatchObject([{ opens: true }]))
  expect(screen.getByText('27/11/2026, 08:00 a 24:00')).toBeVisible()
  expect(screen.getByText('Horário especial')).toBeVisible()
})

it('changes and removes an exception', async () => {
  renderView([newYear])
  expect(screen.getByText('01/01, o dia todo')).toBeVisible()
  press('Alterar: Ano Novo')
  fireEvent.change(within(await dialog()).getByLabelText('Nome'), {
    target: { value: 'Réveillon' },
  })
  press('Aplicar')
  await waitFor(() =>
    expect(typed()).toEqual([{ ...newYear, name: 'Réveillon' }])
  )
  press('Remover: Réveillon')
  expect(typed()).toEqual([])
})

it('suggests a whole day for an exception, which can be changed', async () => {
  renderView()
  press('Adicionar exceção')
  await dialog()
  const shown = () =>
    dateTimeFields('Volta em').map((field) => (field as HTMLInputElement).value)

  expect(dateTimeFields('Fecha em')[1]).toHaveValue('00:00')
  fillDateTime('Fecha em', '31/12/2026')
  expect(shown()).toEqual(['01/01/2027', '00:00'])
  fillDateTime('Fecha em', '24/12/2026')
  expect(shown()).toEqual(['01/01/2027', '00:00'])
})

it('suggests the time alone to whoever goes straight to the day of the end', async () => {
  renderView()
  press('Adicionar exceção')
  await dialog()
  const [firstDay] = dateTimeFields('Fecha em')
  const [endDay, endTime] = dateTimeFields('Volta em')

  fireEvent.change(firstDay, { target: { value: '31/12/2026' } })
  fireEvent.blur(firstDay, { relatedTarget: endDay })
  expect(endDay).toHaveValue('')
  expect(endTime).toHaveValue('00:00')
})

it('says how a date and a time are written, at their field', async () => {
  renderView()
  press('Adicionar exceção')
  const form = within(await dialog())

  fillDateTime('Volta em', 'Natal')
  press('Adicionar')
  expect(
    await form.findByText(/^Digite a data assim: \d\d\/\d\d\/\d{4}\.$/)
  ).toBeVisible()
  expect(dateTimeFields('Fecha em')[0]).toHaveAccessibleDescription(
    'Preencha este campo.'
  )
  fillDateTime('Volta em', '31/02/2027 09:00')
  expect(await form.findByText('O dia 31/02/2027 não existe.')).toBeVisible()
  expect(dateTimeFields('Volta em')[1]).toBeValid()
  fillDateTime('Volta em', '25/12/2026 25:00')
  expect(await form.findByText(/^Use um horário como 09:00/)).toBeVisible()
})

it('adds the chosen holidays, movable ones by their date', async () => {
  renderView([newYear])
  press('Escolher feriados')
  await waitFor(() => expect(screen.getByLabelText('País')).toHaveFocus())
  const list = within(await dialog())

  expect(await list.findByLabelText('Ano Novo')).toBeDisabled()
  fireEvent.click(list.getByLabelText('Carnaval'))
  press('Adicionar 1 feriado')
  expect(typed()).toMatchObject([
    { name: 'Ano Novo' },
    { name: 'Carnaval', repeatsYearly: false },
  ])
})

it('shows the holidays of a state', async () => {
  renderView()
  press('Escolher feriados')
  const list = within(await dialog())

  fireEvent.change(await list.findByLabelText('Estado ou região'), {
    target: { value: 'SP' },
  })
  expect(await list.findByLabelText('Revolução de 1932')).toBeEnabled()
})
