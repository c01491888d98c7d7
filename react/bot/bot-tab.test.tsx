import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import React from 'react'

import type { Answers } from '../testing/page-harness'
import { renderPage } from '../testing/page-harness'
import { sampleSettings, sampleStatus } from '../testing/sample-settings'
import type { BotDelivery, BotSettings } from '../graphql/answers'
import { useSettings } from '../page/use-settings'
import { BotTab } from './bot-tab'

const renderView = (more: Answers = {}) =>
  renderPage(<BotTab settings={sampleSettings()} />, {
    LiveSupportSettings: () => sampleSettings(),
    LiveSupportStatus: () => sampleStatus(),
    BotDeliveries: () => [],
    ...more,
  })

const settingsWith = (bot: Partial<BotSettings>) => {
  const settings = sampleSettings()

  return { ...settings, bot: { ...settings.bot, ...bot } }
}

const Page = () => {
  const { data } = useSettings()

  return data ? <BotTab settings={data} /> : null
}

/** The tab of a store whose bot may change while it is looked at. */
const renderStore = (bot: Partial<BotSettings>, more: Answers = {}) => {
  const store = { bot }
  const harness = renderPage(<Page />, {
    LiveSupportSettings: () => settingsWith(store.bot),
    LiveSupportStatus: () => sampleStatus(),
    BotDeliveries: () => [],
    ...more,
  })

  return { ...harness, store }
}

const weni: Partial<BotSettings> = { kind: 'WENI', address: null }

const saved = () => ({ signingSecret: null, settings: null, userErrors: [] })

const openNow = () => ({ partners: [] })

const press = (name: string) =>
  fireEvent.click(screen.getByRole('button', { name }))

it('shows a new signing secret once, with focus, until it is copied', async () => {
  renderView({
    SaveBotConnection: () => ({
      signingSecret: 'whsec_abc',
      settings: null,
      userErrors: [],
    }),
  })
  fireEvent.change(screen.getByLabelText('Endereço do bot'), {
    target: { value: 'https://bot.weni.ai/novo' },
  })
  press('Salvar')
  expect(await screen.findByLabelText('Segredo de assinatura')).toHaveValue(
    'whsec_abc'
  )
  press('Já copiei')
  expect(screen.queryByDisplayValue('whsec_abc')).toBeNull()
})

it('shows the error of an address at its field', async () => {
  const message = 'Use um endereço em *.weni.ai ou *.myvtex.com.'

  renderView({
    SaveBotConnection: () => ({
      signingSecret: null,
      settings: null,
      userErrors: [{ code: 'X', field: 'address', message }],
    }),
  })
  fireEvent.change(screen.getByLabelText('Endereço do bot'), {
    target: { value: 'https://evil.example' },
  })
  press('Salvar')
  await waitFor(() =>
    expect(screen.getByLabelText('Endereço do bot')).toBeInvalid()
  )
  expect(screen.getByLabelText('Endereço do bot')).toHaveAccessibleDescription(
    expect.stringContaining(message)
  )
})

it('asks for confirmation before a new token, and shows it once', async () => {
  const { calls } = renderView({
    RotateBotToken: () => ({
      token: 'lsb_novo',
      settings: null,
      userErrors: [],
    }),
  })
  const rotations = () =>
    calls.filter(({ name }) => name === 'RotateBotToken').length

  press('Trocar o token')
  const dialog = await screen.findByRole('dialog')

  expect(rotations()).toBe(0)
  fireEvent.click(
    within(dialog).getByRole('button', { name: 'Trocar o token' })
  )
  expect(
    await screen.findByRole('textbox', { name: 'Token do bot' })
  ).toHaveValue('lsb_novo')
  expect(rotations()).toBe(1)
})

it('shows what the bot answered to a test event, and how long it took', async () => {
  renderView({
    SendBotTestEvent: () => ({
      delivered: false,
      message: 'O bot respondeu 404.',
      status: 404,
      durationMs: 1240,
      userErrors: [],
    }),
  })
  press('Enviar evento de teste')
  expect(await screen.findByText('O bot respondeu 404.')).toBeVisible()
  expect(screen.getByText('O bot não recebeu o evento.')).toBeVisible()
  expect(screen.getByText('Resposta 404 · 1,2 s')).toBeVisible()
})

it('connects a Weni bot without an address, with the choice for closed hours', async () => {
  const { calls, store } = renderStore(
    { connected: false, kind: null, address: null },
    {
      SaveBotConnection: () => {
        store.bot = weni

        return { ...saved(), signingSecret: 'feito-aqui' }
      },
    }
  )

  fireEvent.click(await screen.findByRole('radio', { name: 'Weni by VTEX' }))
  fireEvent.click(screen.getByRole('radio', { name: /^Recusar/ }))
  press('Salvar')
  expect(await screen.findByText('Conectar na Weni')).toBeVisible()
  expect(calls.find(({ name }) => name === 'SaveBotConnection')).toMatchObject({
    variables: {
      input: {
        kind: 'WENI',
        address: null,
        keepSecret: true,
        whenClosed: 'REFUSE',
      },
    },
  })
  expect(screen.getByLabelText('base_url')).toHaveValue(
    'https://master--livestore.myvtex.com/_v/live-support/ticketer'
  )
  expect(screen.getByLabelText('webhook_secret')).toHaveValue('feito-aqui')
  press('Já copiei')
  expect(screen.queryByDisplayValue('feito-aqui')).toBeNull()
})

it('takes neither address nor secret from one kind of bot to another', async () => {
  const { calls } = renderStore(
    {},
    { SaveBotConnection: saved, OpenAtPartners: openNow }
  )

  expect(await screen.findByLabelText('Endereço do bot')).toHaveValue(
    'https://bot.weni.ai/live-support'
  )
  fireEvent.click(screen.getByRole('radio', { name: 'Weni by VTEX' }))
  expect(
    screen.getByLabelText('Endereço de retorno da Weni (opcional)')
  ).toHaveValue('')
  expect(screen.getByLabelText('Segredo de assinatura')).toHaveValue('')
  fireEvent.click(screen.getByRole('radio', { name: 'Bot que consulta' }))
  expect(screen.getByText(/botEvents/)).toBeVisible()
  press('Salvar')
  fireEvent.click(await screen.findByRole('button', { name: 'Mudar o tipo' }))
  await waitFor(() =>
    expect(
      calls.find(({ name }) => name === 'SaveBotConnection')?.variables
    ).toEqual({ input: { kind: 'POLLING', keepSecret: true } })
  )
})

it('sends a secret that the merchant typed, and then keeps none', async () => {
  const { calls } = renderStore(weni, { SaveBotConnection: saved })

  fireEvent.click(
    await screen.findByRole('button', {
      name: 'Substituir: Segredo de assinatura',
    })
  )
  fireEvent.change(screen.getByLabelText('Segredo de assinatura'), {
    target: { value: 'segredo-da-loja-1234' },
  })
  press('Salvar')
  await waitFor(() =>
    expect(
      calls.find(({ name }) => name === 'SaveBotConnection')?.variables
    ).toEqual({
      input: {
        kind: 'WENI',
        address: null,
        webhookSecret: 'segredo-da-loja-1234',
        whenClosed: 'SAY',
      },
    })
  )
})

it('makes another secret only after asking', async () => {
  const { calls } = renderStore(weni, {
    SaveBotConnection: () => ({ ...saved(), signingSecret: 'outro' }),
  })

  fireEvent.click(
    await screen.findByRole('button', { name: 'Criar outro segredo' })
  )
  const dialog = await screen.findByRole('dialog')

  expect(calls.some(({ name }) => name === 'SaveBotConnection')).toBe(false)
  fireEvent.click(
    within(dialog).getByRole('button', { name: 'Criar outro segredo' })
  )
  expect(await screen.findByLabelText('webhook_secret')).toHaveValue('outro')
  expect(calls.find(({ name }) => name === 'SaveBotConnection')).toMatchObject({
    variables: { input: { kind: 'WENI', keepSecret: false } },
  })
})

it('waits for the first call, and shows it with the address that it told', async () => {
  jest.useFakeTimers()

  try {
    const { store } = renderStore({ ...weni, awaited: true })

    expect(
      await screen.findByText(/Esperando a primeira chamada/)
    ).toBeVisible()
    store.bot = {
      ...weni,
      awaited: true,
      firstCallAt: '2026-11-20T13:00:00Z',
      lastCallAt: '2026-11-20T13:05:00Z',
    }
    jest.advanceTimersByTime(5000)
    expect(await screen.findByText(/chamou pela primeira vez/)).toBeVisible()
    store.bot.learnedAddress = 'https://flows.weni.ai/mr/tickets/x'
    jest.advanceTimersByTime(5000)
    expect(
      await screen.findByLabelText('Endereço informado pela Weni')
    ).toHaveValue('https://flows.weni.ai/mr/tickets/x')
  } finally {
    jest.useRealTimers()
  }
})

const failedEvent: BotDelivery = {
  eventId: 'e1',
  conversationId: 'wa-1',
  shopperName: 'João',
  shopperPhoneEnding: '7777',
  type: 'handoff.message',
  result: 'FAILED',
  status: 422,
  detail: 'O bot recusou o evento.',
  at: '2026-11-20T13:00:00Z',
  durationMs: 230,
  attempts: 3,
  canRetry: true,
}

it('tells the last events, and tries one that failed again', async () => {
  let result: BotDelivery['result'] = 'FAILED'

  const { calls } = renderStore(
    {},
    {
      BotDeliveries: () => [
        { ...failedEvent, result, canRetry: result === 'FAILED' },
      ],
      RetryDeliveries: () => {
        result = 'DELIVERED'

        return { handoff: null, userErrors: [] }
      },
    }
  )

  expect(
    await screen.findByText(
      /Resposta 422 · 0,2 s · 3 tentativas · O bot recusou o evento/
    )
  ).toBeVisible()
  expect(screen.getByText('Não entregue')).toBeVisible()
  fireEvent.click(
    screen.getByRole('button', { name: /^Tentar de novo: handoff.message/ })
  )
  expect(await screen.findByText('Entregue')).toBeVisible()
  expect(
    calls.find(({ name }) => name === 'RetryDeliveries')?.variables
  ).toEqual({ conversationId: 'wa-1' })
  expect(screen.queryByRole('button', { name: /^Tentar de novo/ })).toBeNull()
})

it('shows at once what left with a test event that the bot took', async () => {
  let result: BotDelivery['result'] = 'WAITING'

  renderStore(
    {},
    {
      BotDeliveries: () => [{ ...failedEvent, status: 401, result }],
      SendBotTestEvent: () => {
        result = 'DELIVERED'

        return {
          delivered: true,
          message: 'O bot recebeu.',
          status: 200,
          durationMs: 100,
          userErrors: [],
        }
      },
    }
  )

  expect(await screen.findByText('Será tentado de novo')).toBeVisible()
  press('Enviar evento de teste')
  expect(await screen.findByText('Entregue')).toBeVisible()
})

it('says that there are no events yet', async () => {
  renderStore({})
  expect(await screen.findByText(/Nenhum evento ainda/)).toBeVisible()
})

it('tells until when the former token and secret serve, and ends the present token at once where asked', async () => {
  const asked: unknown[] = []
  const { store } = renderStore(
    {
      kind: 'CALLBACK',
      formerTokenValidUntil: '2026-11-29T12:00:00Z',
      formerSigningSecretValidUntil: '2026-11-29T13:00:00Z',
    },
    {
      RotateBotToken: (variables: unknown) => {
        asked.push(variables)

        return { token: 'lsb_new', settings: null, userErrors: [] }
      },
    }
  )

  expect(store.bot.kind).toBe('CALLBACK')
  await screen.findByText(/O token anterior ainda vale até/)
  await screen.findByText(/O segredo anterior ainda assina junto até/)
  press('Trocar o token')

  const dialog = await screen.findByRole('dialog')

  fireEvent.click(
    within(dialog).getByLabelText(
      'Outras pessoas conhecem o token atual: invalidar já'
    )
  )
  within(dialog).getByText(/deixa de valer em instantes/)
  fireEvent.click(
    within(dialog).getByRole('button', { name: 'Trocar o token' })
  )
  await screen.findByDisplayValue('lsb_new')
  expect(asked).toEqual([{ endsFormer: true }])
})
