import { merchantText, textFor, withPlaceholders } from './merchant-text'

const general = {
  unavailabilityMessage: 'Abrimos {next_opening}.',
  disabledMessage: '',
  noAgentMessage: 'Todos ocupados.',
  messageTranslations: {
    en: { unavailabilityMessage: 'We open {next_opening}.' },
  },
}

it.each([
  ['en', { text: 'We open {next_opening}.', language: 'en' }],
  ['pt', { text: 'Abrimos {next_opening}.', language: undefined }],
  [undefined, { text: 'Abrimos {next_opening}.', language: undefined }],
] as const)(
  'speaks %s where that was written, else as the store',
  (speaks, chosen) => {
    expect(
      textFor(merchantText(general, 'unavailabilityMessage'), speaks)
    ).toEqual(chosen)
  }
)

it('knows the language of the store’s words where the merchant told it', () => {
  const text = merchantText(
    { ...general, messageLanguage: 'es' },
    'unavailabilityMessage'
  )

  expect(textFor(text, 'pt').language).toBe('es')
})

it('says nothing of languages for a message without any', () => {
  expect(merchantText(general, 'noAgentMessage')).toEqual({
    own: 'Todos ocupados.',
  })
})

it('replaces each placeholder, wherever and however often it stands', () => {
  expect(
    withPlaceholders('{store}: {next_opening}. {store} $&', {
      store: 'livestore',
      nextOpening: () => 'amanhã, às 09:00',
    })
  ).toBe('livestore: amanhã, às 09:00. livestore $&')
})

it('asks for no opening where none is told', () => {
  const nextOpening = jest.fn()

  withPlaceholders('Fechado.', { store: 'livestore', nextOpening })
  expect(nextOpening).not.toHaveBeenCalled()
})
