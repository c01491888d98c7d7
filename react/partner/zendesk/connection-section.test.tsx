import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { FC } from 'react'
import React, { useState } from 'react'

import type { ZendeskSettings } from '../../graphql/answers'
import type { Answers } from '../../testing/page-harness'
import { CodedError, renderPage } from '../../testing/page-harness'
import {
  sampleSettings,
  sampleStatus,
  setSecret,
} from '../../testing/sample-settings'
import { ConnectionSection } from './connection-section'

const renderView = (
  changes: Partial<ZendeskSettings> = {},
  more: Answers = {}
) =>
  renderPage(
    <ConnectionSection
      zendesk={{ ...sampleSettings().zendesk, ...changes }}
      timeZone="America/Sao_Paulo"
    />,
    {
      LiveSupportSettings: () => sampleSettings(),
      LiveSupportStatus: () => sampleStatus(),
      ZendeskGroups: () => [
        { id: '7', name: 'Trocas' },
        { id: '211', name: 'Suporte' },
      ],
      SaveZendeskConnection: () => ({ userErrors: [] }),
      ...more,
    }
  )

const press = (name: string) =>
  fireEvent.click(screen.getByRole('button', { name }))

it('shows a stored secret’s last four characters, and keeps it unless replaced', async () => {
  const { calls } = renderView()

  expect(
    screen.getByText('alterado em 12/11 por ana@loja.example')
  ).toBeVisible()
  fireEvent.change(screen.getByLabelText('Tag dos tickets'), {
    target: { value: 'bot' },
  })
  press('Salvar')
  await screen.findByText('Alterações salvas')
  const save = calls.find(({ name }) => name === 'SaveZendeskConnection')

  expect(save?.variables.input).toMatchObject({ tag: 'bot', groupId: '211' })
  expect(save?.variables.input).toHaveProperty('oauthClientSecret', undefined)
})

it('shows the new secret’s end and asks for the groups again once other credentials are stored', async () => {
  const renewed = {
    ...setSecret,
    changedAt: '2026-11-22T12:00:00Z',
    lastFour: '9z9z',
  }
  let store: (zendesk: ZendeskSettings) => void = () => undefined
  let isRefused = true
  const Stored: FC = () => {
    const [zendesk, setZendesk] = useState(sampleSettings().zendesk)

    store = setZendesk

    return <ConnectionSection zendesk={zendesk} timeZone="America/Sao_Paulo" />
  }

  renderPage(<Stored />, {
    ZendeskGroups: () => {
      if (isRefused) throw new CodedError('INTERNAL_SERVER_ERROR')

      return [{ id: '211', name: 'Suporte' }]
    },
  })
  await screen.findByText(/Não foi possível ler os grupos/)
  press('Substituir: Segredo do cliente')
  isRefused = false
  act(() => store({ ...sampleSettings().zendesk, oauthClientSecret: renewed }))
  expect(await screen.findByText(/9z9z/)).toBeVisible()
  await waitFor(() =>
    expect(screen.queryByText(/Não foi possível ler os grupos/)).toBeNull()
  )
})

it('saves a new secret, trimmed, after Replace', async () => {
  const { calls } = renderView()

  press('Substituir: Segredo do cliente')
  const field = screen.getByLabelText('Segredo do cliente')

  expect(field).toHaveFocus()
  expect(field).toHaveAttribute('type', 'password')
  fireEvent.change(field, { target: { value: '  novo-segredo \n' } })
  press('Salvar')
  await screen.findByText('Alterações salvas')
  expect(
    calls.find(({ name }) => name === 'SaveZendeskConnection')?.variables.input
  ).toMatchObject({ oauthClientSecret: 'novo-segredo' })
})

it('marks each missing field instead of testing an empty form', async () => {
  const { calls } = renderView({
    address: null,
    subdomain: null,
    oauthClientId: null,
    oauthClientSecret: { ...setSecret, isSet: false },
  })

  press('Testar conexão')
  for (const label of [
    'Endereço do Zendesk',
    'Identificador do cliente',
    'Segredo do cliente',
  ]) {
    await waitFor(() => expect(screen.getByLabelText(label)).toBeInvalid())
    expect(
      screen.getByRole('button', { name: `${label}: Preencha este campo.` })
    ).toBeVisible()
  }
  expect(screen.getByText('3 itens a corrigir')).toBeVisible()
  expect(calls.map(({ name }) => name)).not.toContain('TestConnection')

  fireEvent.click(screen.getByRole('radio', { name: /Token de API/ }))
  await waitFor(() => expect(screen.queryByText(/a corrigir/)).toBeNull())
})

it('tests what is typed before it is saved, and lists each check', async () => {
  const { calls } = renderView(
    {},
    {
      TestConnection: () => ({
        ok: false,
        userErrors: [],
        departments: [],
        checks: [
          {
            id: 'a',
            status: 'PASSED',
            code: null,
            label: 'O endereço responde',
            message: null,
          },
          {
            id: 'b',
            status: 'FAILED',
            code: 'x',
            label: 'As credenciais são aceitas',
            message: 'Gere um novo segredo.',
          },
        ],
      }),
    }
  )

  fireEvent.change(screen.getByLabelText('Endereço do Zendesk'), {
    target: { value: 'outra-loja' },
  })
  press('Testar conexão')
  const list = await screen.findByRole('list', { name: 'Resultado do teste' })

  expect(
    within(list)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent)
  ).toEqual([
    'O endereço responde: certo',
    'As credenciais são aceitas: falhouGere um novo segredo.',
  ])
  expect(
    calls.find(({ name }) => name === 'TestConnection')?.variables
  ).toMatchObject({ partner: 'ZENDESK', zendesk: { address: 'outra-loja' } })
  expect(calls.map(({ name }) => name)).not.toContain('SaveZendeskConnection')
})

it('marks at its field what the service cannot test', async () => {
  renderView(
    {},
    {
      TestConnection: () => ({
        ok: false,
        departments: [],
        checks: [],
        userErrors: [
          { code: 'X', field: 'tag', message: 'Use uma única tag.' },
        ],
      }),
    }
  )
  press('Testar conexão')
  await waitFor(() =>
    expect(
      screen.getByLabelText('Tag dos tickets')
    ).toHaveAccessibleDescription(/Use uma única tag/)
  )
  expect(screen.getByText('1 item a corrigir')).toBeVisible()
})

/** What is answered after a test has ended reaches nobody. */
const groupsAreThere = () => screen.findByDisplayValue('Suporte')

it('shows the days until API tokens end, with a button to OAuth', async () => {
  renderView({ authentication: 'API_TOKEN', apiTokenDaysLeft: 12 })

  expect(
    screen.getByText(
      'O Zendesk encerra todos os tokens de API em 30 de abril de 2027. Faltam 12 dias.'
    )
  ).toBeVisible()
  press('Usar cliente OAuth')
  expect(screen.getByLabelText('Identificador do cliente')).toBeVisible()
  await groupsAreThere()
})

it('links to the account’s own screens once the address is known', async () => {
  renderView({ address: null, subdomain: null })
  const links = () => screen.queryAllByRole('link', { name: 'Abrir' })

  expect(links()).toHaveLength(0)
  fireEvent.change(screen.getByLabelText('Endereço do Zendesk'), {
    target: { value: 'minha-loja.zendesk.com' },
  })
  expect(links()[0]).toHaveAttribute(
    'href',
    'https://minha-loja.zendesk.com/admin/apps-integrations/apis/oauth-clients'
  )
  await groupsAreThere()
})

it('keeps the chosen group when the list arrives', async () => {
  renderView()
  const field = screen.getByLabelText('Grupo que recebe os tickets')

  await waitFor(() => expect(field).toHaveValue('Suporte'))
})

it('finds one group of hundreds by a part of its name, and takes none that is not there', async () => {
  const { calls } = renderView(
    { groupId: null },
    {
      ZendeskGroups: () =>
        Array.from({ length: 500 }, (_, index) => ({
          id: String(index),
          name: `Loja ${index}`,
        })),
      SaveZendeskConnection: () => ({ userErrors: [] }),
    }
  )
  const field = screen.getByLabelText('Grupo que recebe os tickets')

  expect(field).toHaveValue('O Zendesk decide')
  fireEvent.click(field)
  expect(await screen.findByText('Loja 499')).toBeVisible()
  fireEvent.change(field, { target: { value: 'nenhum' } })
  fireEvent.blur(field)
  press('Salvar')
  await waitFor(() => expect(field).toBeInvalid())
  fireEvent.change(field, { target: { value: 'loja 321' } })
  fireEvent.mouseDown(screen.getByRole('option', { name: 'Loja 321' }))
  expect(field).toHaveValue('Loja 321')
  press('Salvar')
  await screen.findByText('Alterações salvas')
  expect(
    calls.find(({ name }) => name === 'SaveZendeskConnection')?.variables.input
  ).toMatchObject({ groupId: '321' })
})

it('shows the service’s error at its field, to which the summary leads', async () => {
  renderView(
    {},
    {
      SaveZendeskConnection: () => ({
        userErrors: [
          {
            code: 'X',
            field: 'oauthClientSecret',
            message: 'Digite o segredo.',
          },
        ],
      }),
    }
  )
  fireEvent.change(screen.getByLabelText('Endereço do Zendesk'), {
    target: { value: 'outra-loja' },
  })
  press('Salvar')
  await waitFor(() =>
    expect(
      screen.getByLabelText('Segredo do cliente')
    ).toHaveAccessibleDescription(/Digite o segredo/)
  )
  press('Segredo do cliente: Digite o segredo.')
  expect(screen.getByLabelText('Segredo do cliente')).toHaveFocus()
})

it('asks before another account ends open conversations, and saves once agreed', async () => {
  const warning = '2 atendimento(s) abertos terminam.'
  let isAgreed = false
  const { calls } = renderView(
    {},
    {
      SaveZendeskConnection: ({
        endOpenHandoffs,
      }: {
        endOpenHandoffs?: boolean
      }) => {
        isAgreed = endOpenHandoffs === true

        return {
          userErrors: isAgreed
            ? []
            : [{ code: 'OPEN_HANDOFFS', field: null, message: warning }],
        }
      },
    }
  )

  fireEvent.change(screen.getByLabelText('Endereço do Zendesk'), {
    target: { value: 'outra-loja' },
  })
  press('Salvar')
  expect(await screen.findByText(warning)).toBeVisible()
  press('Encerrar e trocar')
  await screen.findByText('Alterações salvas')
  expect(
    calls
      .filter(({ name }) => name === 'SaveZendeskConnection')
      .map(({ variables }) => variables.endOpenHandoffs)
  ).toEqual([undefined, true])
})
