import { fireEvent, screen, waitFor } from '@testing-library/react'
import { sampleSettings } from '../testing/sample-settings'
import { renderView, saves, type, press } from './testing/support-view'

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

it.each([
  ['', 'pt'],
  ['Já escrita.', null],
])(
  'takes first messages to be in the page’s language (before: “%s”)',
  async (noAgentMessage, language) => {
    const page = renderView({
      LiveSupportSettings: () =>
        sampleSettings({
          unavailabilityMessage: '',
          disabledMessage: '',
          noAgentMessage,
        }),
    })

    await screen.findByLabelText('Fora do horário')
    type('Fora do horário', 'Voltamos {next_opening}.')
    press('Salvar')
    await waitFor(() => expect(saves(page)).toHaveLength(1))
    expect(saves(page)[0].messageLanguage).toBe(language)
  }
)

it('warns of what a message’s braces do not become, and saves it all the same', async () => {
  const page = renderView()
  const field = await screen.findByLabelText('Fora do horário')

  type('Fora do horário', '{store} volta {next_opening}.')
  expect(field).not.toHaveAccessibleDescription(/substituído/)
  type('Fora do horário', '{store}: a {store_name} volta {next_opening}.')
  expect(field).toHaveAccessibleDescription(
    /{store_name} não é substituído.* Use {next_opening} ou {store}\./
  )
  expect(field).toBeValid()
  press('Salvar')
  await waitFor(() => expect(saves(page)).toHaveLength(1))
})

it.each([
  [
    'Fora do horário',
    /fora do horário/,
    'Volte amanhã, às 09:00 (horário de Brasília).',
  ],
  ['Quando está desligado', /desligado/, 'Volte em breve.'],
  ['Nenhum atendente disponível', /sem atendente/, 'Volte em breve.'],
])('shows what {next_opening} becomes in “%s”', async (label, scene, words) => {
  renderView()
  fireEvent.focus(await screen.findByLabelText(label))
  type(label, 'Volte {next_opening}.')

  expect(await screen.findByRole('figure', { name: scene })).toHaveTextContent(
    words
  )
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
    await screen.findByText(/ is back tomorrow at 09:00 \(Brasilia Time\)\./)
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
