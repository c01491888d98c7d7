import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import React from 'react'

import type { LiveSupportSettings, SetupStep } from '../graphql/schema-types'
import type { Answers } from '../testing/page-harness'
import { drawPage } from '../testing/page-harness'
import {
  sampleSettings,
  sampleStatus,
  setSecret,
} from '../testing/sample-settings'
import { PartnerTab } from './partner-tab'

const step = (id: string, more: Partial<SetupStep> = {}): SetupStep => ({
  id: `zendesk.${id}`,
  state: 'IN_PLACE',
  label: id,
  title: `título ${id}`,
  details: ['Tipo: texto'],
  differences: [],
  message: null,
  detail: null,
  ...more,
})

const report = (...steps: SetupStep[]) => ({
  setup: {
    checkedAt: '2026-11-22T12:00:00Z',
    healthy: steps.every(({ state }) => state === 'IN_PLACE'),
    steps,
  },
  userErrors: [],
})

const usage = {
  requested: 3,
  applied: 2,
  activeAgents: 2,
  activeAdministrators: 1,
  overLicense: ['Davi Souza'],
  history: [],
  userErrors: [],
}

const roster = {
  agents: [
    {
      agentId: '1',
      name: 'Marina Lopes',
      email: 'marina@loja.example',
      profile: 'AGENT',
      department: 'Vendas',
      online: true,
      active: true,
    },
  ],
  canInvite: true,
  canDeactivate: true,
  userErrors: [],
}

const draw = (
  changes: Partial<LiveSupportSettings> = {},
  more: Answers = {}
) => {
  const settings = sampleSettings(changes)

  return drawPage(<PartnerTab settings={settings} />, {
    LiveSupportSettings: () => settings,
    LiveSupportStatus: () => sampleStatus(),
    ZendeskSetup: () => report(step('ticket-field'), step('webhook')),
    ZendeskSetupProgress: () => ({ zendesk: { setUp: true, setup: null } }),
    ZendeskGroups: () => [],
    ZenviaDepartments: () => [
      { id: '7', name: 'Vendas', active: true },
      { id: '8', name: 'Trocas', active: false },
    ],
    LicenseUsage: ({ partner }) => ({ ...usage, partner }),
    Roster: () => roster,
    TrainingRequest: () => null,
    Viewer: () => ({ email: 'ana@loja.example', isVtexTeam: false }),
    ChoosePartner: () => ({ userErrors: [] }),
    ...more,
  })
}

const withZenvia: Partial<LiveSupportSettings> = {
  partner: 'ZENVIA',
  zenvia: {
    ...sampleSettings().zenvia,
    connected: true,
    apiToken: setSecret,
    departmentId: '7',
    webhookUrl: 'https://loja.example/webhooks/zenvia/chave',
  },
}

const press = (name: string | RegExp) =>
  fireEvent.click(screen.getByRole('button', { name }))

const named = (calls: Array<{ name: string }>, name: string) =>
  calls.filter((call) => call.name === name)

it('chooses the first partner without asking', async () => {
  const { calls } = draw({ partner: null })

  expect(screen.queryByText('Conexão')).toBeNull()
  press('Usar Zenvia')
  await screen.findByText('Novas conversas vão para a Zenvia')
  expect(named(calls, 'ChoosePartner')).toMatchObject([
    { variables: { input: { partner: 'ZENVIA' } } },
  ])
})

it('says what becomes of open conversations before it changes the partner', async () => {
  const { calls } = draw()

  press('Usar Zenvia')
  const dialog = await screen.findByRole('dialog')

  expect(dialog).toHaveTextContent(
    'Conversas abertas terminam na Zendesk, onde começaram.'
  )
  expect(named(calls, 'ChoosePartner')).toEqual([])
  fireEvent.click(
    within(dialog).getByRole('button', { name: 'Mudar de parceiro' })
  )
  await waitFor(() => expect(named(calls, 'ChoosePartner')).toHaveLength(1))
})

it('asks before it takes a form with unsaved changes away', async () => {
  draw()
  fireEvent.change(screen.getByLabelText('Tag dos tickets'), {
    target: { value: 'outra' },
  })
  press('Ver a configuração da Zenvia')
  const dialog = await screen.findByRole('dialog')

  expect(screen.getByLabelText('Tag dos tickets')).toHaveValue('outra')
  fireEvent.click(within(dialog).getByRole('button', { name: 'Descartar' }))
  expect(await screen.findByLabelText('Token da API')).toBeVisible()
})

it('shows the plan first and sets up on request', async () => {
  const { calls } = draw(
    {},
    {
      ZendeskSetup: () =>
        report(
          step('ticket-field', { state: 'PLANNED' }),
          step('webhook', { state: 'PLANNED' }),
          step('comment-trigger', { state: 'PLANNED' }),
          step('solved-trigger', { state: 'PLANNED' })
        ),
      ProvisionZendesk: () => report(step('ticket-field')),
    }
  )

  expect(
    await screen.findByText(
      /Vamos criar na sua Zendesk: 1 campo de ticket, 1 webhook e 2 gatilhos/
    )
  ).toBeVisible()
  expect(named(calls, 'ProvisionZendesk')).toEqual([])
  press('Configurar a Zendesk')
  await waitFor(() => expect(named(calls, 'ProvisionZendesk')).toHaveLength(1))
})

it('shows what was changed in Zendesk, what failed in its words, and repairs', async () => {
  const { calls } = draw(
    {},
    {
      ZendeskSetup: () =>
        report(
          step('ticket-field'),
          step('webhook', {
            state: 'CHANGED',
            differences: [
              { field: 'endpoint', expected: 'https://a', found: 'https://b' },
            ],
          })
        ),
      ProvisionZendesk: () => ({
        setup: null,
        userErrors: [{ code: 'X', field: null, message: 'Sem permissão.' }],
      }),
    }
  )

  expect(
    await screen.findByRole('row', { name: 'endpoint https://a https://b' })
  ).toBeVisible()
  expect(screen.getByText('Alterado na Zendesk')).toBeVisible()
  press('Consertar')
  expect(await screen.findByText('Sem permissão.')).toBeVisible()
  expect(named(calls, 'ProvisionZendesk')).toHaveLength(1)
})

it('removes the set-up only after the partner’s name is typed', async () => {
  const { calls } = draw(
    {},
    { RemoveZendeskProvisioning: () => report(step('webhook')) }
  )

  await screen.findByText('título webhook')
  press('Remover')
  const dialog = await screen.findByRole('dialog')
  const confirm = within(dialog).getByRole('button', { name: 'Remover' })

  expect(confirm).toBeDisabled()
  fireEvent.change(within(dialog).getByRole('textbox'), {
    target: { value: 'zendesk' },
  })
  fireEvent.click(confirm)
  await screen.findByText('Configuração removida da Zendesk')
  expect(named(calls, 'RemoveZendeskProvisioning')).toHaveLength(1)
})

it('names inactive departments and does not let them be chosen', async () => {
  draw(withZenvia)

  expect(
    await screen.findByRole('option', { name: 'Trocas (inativo)' })
  ).toBeDisabled()
  expect(screen.getByLabelText('Departamento')).toHaveValue('7')
  expect(screen.getByLabelText('Endereço para colar na Zenvia')).toHaveValue(
    'https://loja.example/webhooks/zenvia/chave'
  )
})

it('warns with names when more people are active than there are licences', async () => {
  draw(withZenvia)

  expect(await screen.findByText('3 pessoas ativas, 2 licenças')).toBeVisible()
  expect(screen.getByText('Davi Souza')).toBeVisible()
})

it('asks for whole numbers of licences between 1 and 10,000 only', async () => {
  const { calls } = draw(withZenvia, {
    RequestLicenses: () => ({ licenseUsage: null, userErrors: [] }),
  })
  const field = await screen.findByLabelText('Número de licenças')

  fireEvent.change(field, { target: { value: '10001' } })
  press('Pedir')
  expect(field).toHaveAccessibleDescription(
    /Use um número inteiro de 1 a 10.000/
  )
  fireEvent.change(field, { target: { value: '4' } })
  press('Aumentar: Número de licenças')
  press('Pedir')
  await waitFor(() =>
    expect(named(calls, 'RequestLicenses')).toMatchObject([
      { variables: { input: { partner: 'ZENVIA', quantity: 5 } } },
    ])
  )
})

it('asks for a training on two dates in the future', async () => {
  const { calls } = draw(withZenvia, {
    RequestTraining: () => ({ training: null, userErrors: [] }),
  })

  fireEvent.click(
    await screen.findByRole('button', { name: 'Pedir treinamento' })
  )
  const fill = (label: string, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } })

  fill('1ª data preferida', '2020-01-01T10:00')
  fill('Nome do contato', 'Ana')
  fill('E-mail do contato', 'ana@loja.example')
  press('Pedir treinamento')
  expect(
    await screen.findAllByText('Escolha um momento no futuro.')
  ).not.toHaveLength(0)
  expect(screen.getByLabelText('2ª data preferida')).toBeInvalid()
  fill('1ª data preferida', '2099-01-01T10:00')
  fill('2ª data preferida', '2099-01-02T10:00')
  press('Pedir treinamento')
  await waitFor(() =>
    expect(named(calls, 'RequestTraining')).toMatchObject([
      {
        variables: {
          input: {
            preferredDates: ['2099-01-01T10:00', '2099-01-02T10:00'],
          },
        },
      },
    ])
  )
})

it('deactivates a person after asking', async () => {
  const { calls } = draw(withZenvia, {
    DeactivateAgent: () => ({ userErrors: [] }),
  })

  fireEvent.click(
    await screen.findByRole('button', { name: 'Desativar Marina Lopes' })
  )
  const dialog = await screen.findByRole('dialog')

  fireEvent.click(within(dialog).getByRole('button', { name: 'Desativar' }))
  await screen.findByText('Marina Lopes foi desativado')
  expect(named(calls, 'DeactivateAgent')).toMatchObject([
    { variables: { partner: 'ZENVIA', agentId: '1' } },
  ])
})

it('finds people by what is typed', async () => {
  draw(withZenvia)
  const search = await screen.findByLabelText(/Buscar por nome/)

  fireEvent.change(search, { target: { value: 'vendas' } })
  expect(screen.getByText('1 pessoa')).toBeVisible()
  fireEvent.change(search, { target: { value: 'ninguém assim' } })
  expect(screen.getByText('Ninguém encontrado')).toBeVisible()
})

const asked = {
  ...usage,
  history: [
    {
      state: 'REQUESTED',
      quantity: 3,
      at: '2026-11-22T12:00:00Z',
      by: 'ana@loja.example',
    },
  ],
}

it('shows a merchant what became of a request, and nothing of the VTEX team’s', async () => {
  draw(withZenvia, { LicenseUsage: ({ partner }) => ({ ...asked, partner }) })

  expect(await screen.findByText('Pedido: 3')).toBeVisible()
  expect(screen.getByText('22/11, 09:00, por ana@loja.example')).toBeVisible()
  expect(screen.queryByText('Equipe VTEX')).toBeNull()
  expect(screen.queryByRole('button', { name: 'Confirmar' })).toBeNull()
})

it('lets the VTEX team answer a request and keep the partner token', async () => {
  const { calls } = draw(withZenvia, {
    Viewer: () => ({ email: 'vera@vtex.com', isVtexTeam: true }),
    LicenseUsage: ({ partner }) => ({ ...asked, partner }),
    AnswerLicenseRequest: () => ({ userErrors: [] }),
  })

  fireEvent.click(await screen.findByRole('button', { name: 'Confirmar' }))
  await waitFor(() =>
    expect(named(calls, 'AnswerLicenseRequest')).toMatchObject([
      { variables: { partner: 'ZENVIA', confirmed: true } },
    ])
  )
  expect(screen.getByText('Equipe VTEX')).toBeVisible()
})
