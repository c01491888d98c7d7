import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import React from 'react'

import type { Answers } from '../../testing/page-harness'
import { renderPage } from '../../testing/page-harness'
import {
  samplePartners,
  sampleSettings,
  sampleStatus,
} from '../../testing/sample-settings'
import { sampleRoster, sampleUsage } from '../../testing/sample-team'
import { TeamSections } from './team-sections'

const renderView = (more: Answers = {}) =>
  renderPage(
    <TeamSections option={samplePartners()[1]} timeZone="America/Sao_Paulo" />,
    {
      LiveSupportSettings: () => sampleSettings(),
      LiveSupportStatus: () => sampleStatus(),
      LicenseUsage: () => sampleUsage,
      Roster: () => sampleRoster,
      TrainingRequest: () => null,
      Viewer: () => ({ email: 'ana@loja.example', isVtexTeam: false }),
      ...more,
    }
  )

const press = (name: string | RegExp) =>
  fireEvent.click(screen.getByRole('button', { name }))

const named = (calls: Array<{ name: string }>, name: string) =>
  calls.filter((call) => call.name === name)

it('warns with names when more people are active than there are licenses', async () => {
  renderView()

  expect(await screen.findByText('3 pessoas ativas, 2 licenças')).toBeVisible()
  expect(screen.getByText('Davi Souza')).toBeVisible()
})

it('asks for whole numbers of licenses between 1 and 10,000 only', async () => {
  const { calls } = renderView({
    RequestLicenses: () => ({ licenseUsage: null, userErrors: [] }),
  })
  const field = await screen.findByLabelText('Número de licenças')

  fireEvent.change(field, { target: { value: '10001' } })
  press('Solicitar')
  expect(field).toHaveAccessibleDescription(
    /Use um número inteiro de 1 a 10.000/
  )
  fireEvent.change(field, { target: { value: '4' } })
  press('Aumentar: Número de licenças')
  press('Solicitar')
  await waitFor(() =>
    expect(named(calls, 'RequestLicenses')).toMatchObject([
      { variables: { input: { partner: 'ZENVIA', quantity: 5 } } },
    ])
  )
})

it('deactivates a person after confirmation', async () => {
  const { calls } = renderView({
    DeactivateAgent: () => ({ userErrors: [] }),
  })

  fireEvent.click(
    await screen.findByRole('button', { name: 'Desativar Marina Lopes' })
  )
  const dialog = await screen.findByRole('dialog')

  fireEvent.click(within(dialog).getByRole('button', { name: 'Desativar' }))
  await screen.findByText('O acesso de Marina Lopes foi desativado')
  expect(named(calls, 'DeactivateAgent')).toMatchObject([
    { variables: { partner: 'ZENVIA', agentId: '1' } },
  ])
})

it('searches people by name, e-mail or department', async () => {
  renderView()
  const search = await screen.findByLabelText('Buscar na equipe')

  fireEvent.change(search, { target: { value: 'vendas' } })
  expect(screen.getByText('1 pessoa')).toBeVisible()
  fireEvent.change(search, { target: { value: 'ninguém assim' } })
  expect(screen.getByText('Ninguém encontrado')).toBeVisible()
})

const asked = {
  ...sampleUsage,
  history: [
    {
      state: 'REQUESTED',
      quantity: 3,
      at: '2026-11-22T12:00:00Z',
      by: 'ana@loja.example',
    },
  ],
}

it('shows a merchant the state of a request, without the VTEX team’s buttons', async () => {
  renderView({ LicenseUsage: () => asked })

  expect(await screen.findByText('Solicitado: 3')).toBeVisible()
  expect(screen.getByText('22/11, 09:00, por ana@loja.example')).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Confirmar' })).toBeNull()
})

it('tells of a request that another one replaced', async () => {
  renderView({
    LicenseUsage: () => ({
      ...asked,
      history: [
        { ...asked.history[0], state: 'SUPERSEDED', quantity: 2 },
        ...asked.history,
      ],
    }),
  })

  expect(
    await screen.findByText('Solicitado, depois substituído: 2')
  ).toBeVisible()
})

it('lets a merchant take a request back while nobody has answered', async () => {
  let usage = asked
  const { calls } = renderView({
    LicenseUsage: () => usage,
    CancelLicenseRequest: () => {
      usage = {
        ...asked,
        history: [
          ...asked.history,
          { ...asked.history[0], state: 'CANCELLED' },
        ],
      }

      return { userErrors: [] }
    },
  })

  fireEvent.click(
    await screen.findByRole('button', { name: 'Cancelar a solicitação' })
  )

  const dialog = within(await screen.findByRole('dialog'))

  expect(named(calls, 'CancelLicenseRequest')).toEqual([])
  expect(dialog.getByText(/^3 licenças solicitadas/)).toBeVisible()
  fireEvent.click(
    dialog.getByRole('button', { name: 'Cancelar a solicitação' })
  )
  expect(await screen.findByText('Cancelado: 3')).toBeVisible()
  expect(named(calls, 'CancelLicenseRequest')).toMatchObject([
    { variables: { partner: 'ZENVIA' } },
  ])
  expect(
    screen.queryByRole('button', { name: 'Cancelar a solicitação' })
  ).toBeNull()
})

it('lets the VTEX team answer a request', async () => {
  const { calls } = renderView({
    Viewer: () => ({ email: 'vera@vtex.com', isVtexTeam: true }),
    LicenseUsage: () => asked,
    AnswerLicenseRequest: () => ({ userErrors: [] }),
  })

  fireEvent.click(await screen.findByRole('button', { name: 'Confirmar' }))
  await waitFor(() =>
    expect(named(calls, 'AnswerLicenseRequest')).toMatchObject([
      { variables: { partner: 'ZENVIA', confirmed: true } },
    ])
  )
})

it('shows “saved” for a number in force at once and “requested” for one that waits', async () => {
  const state = jest.fn(() => 'REQUESTED')

  renderView({
    RequestLicenses: () => ({
      licenseUsage: { partner: 'ZENVIA', history: [{ state: state() }] },
      userErrors: [],
    }),
  })
  await screen.findByLabelText('Número de licenças')
  press('Aumentar: Número de licenças')
  press('Solicitar')
  await screen.findByText('Solicitação enviada')
  state.mockReturnValue('APPLIED')
  press('Solicitar')
  await screen.findByText('O novo número de licenças já vale')
})

describe('where the partner gives no profiles', () => {
  const notTold: Answers = {
    LicenseUsage: () => ({
      ...sampleUsage,
      activeAgents: 3,
      activeAdministrators: null,
    }),
    Roster: () => ({
      ...sampleRoster,
      agents: sampleRoster.agents.map((agent) => ({ ...agent, profile: null })),
    }),
  }

  it('counts people instead of agents, with the reason', async () => {
    renderView(notTold)

    expect(
      await screen.findByText('3 pessoas ativas, 2 licenças')
    ).toBeVisible()
    expect(
      screen.getByText('A Zenvia não informa quais são administradores.')
    ).toBeVisible()
    expect(screen.queryByRole('columnheader', { name: 'Perfil' })).toBeNull()
    expect(
      screen.getByText(/não informa quem é atendente e quem é administrador/)
    ).toBeVisible()
  })

  it('hides the filter by profile and still names people over the licenses', async () => {
    renderView(notTold)

    expect(await screen.findByText('1 pessoa')).toBeVisible()
    expect(screen.queryByRole('combobox', { name: 'Perfil' })).toBeNull()
    expect(screen.getByText('Davi Souza')).toBeVisible()
  })
})

it('shows no count where the people could not be read', async () => {
  const problem = { code: 'X', field: null, message: 'A Zenvia não respondeu.' }

  renderView({
    LicenseUsage: () => ({
      ...sampleUsage,
      activeAgents: null,
      activeAdministrators: null,
      overLicense: [],
      userErrors: [problem],
    }),
    Roster: () => ({
      agents: [],
      canInvite: false,
      canDeactivate: false,
      canReactivate: false,
      userErrors: [problem],
    }),
  })

  expect(await screen.findAllByText('A Zenvia não respondeu.')).toHaveLength(1)
  expect(screen.getByText('2 licenças')).toBeVisible()
  expect(screen.queryByText(/Ninguém/)).toBeNull()
})

it('checks the e-mail and the length of an invitation where they are typed, with focus in the first field', async () => {
  renderView()
  fireEvent.click(await screen.findByRole('button', { name: 'Convidar' }))
  const dialog = within(await screen.findByRole('dialog'))

  await waitFor(() => expect(dialog.getByLabelText('Nome')).toHaveFocus())
  fireEvent.change(dialog.getByLabelText('Nome'), {
    target: { value: 'Rui Alves' },
  })
  fireEvent.change(dialog.getByLabelText('E-mail'), {
    target: { value: 'rui@loja' },
  })
  press('Continuar')
  await waitFor(() =>
    expect(dialog.getByLabelText('E-mail')).toHaveAccessibleDescription(
      'Digite um e-mail, como nome@loja.com.'
    )
  )
  fireEvent.change(dialog.getByLabelText('Nome'), {
    target: { value: 'a'.repeat(101) },
  })
  await waitFor(() =>
    expect(dialog.getByLabelText('Nome')).toHaveAccessibleDescription(
      'Use no máximo 100 caracteres.'
    )
  )
})

const inviteRui = async (): Promise<HTMLElement> => {
  fireEvent.click(await screen.findByRole('button', { name: 'Convidar' }))
  const fill = (label: string, value: string) =>
    fireEvent.change(within(screen.getByRole('dialog')).getByLabelText(label), {
      target: { value },
    })

  fill('Nome', 'Rui Alves')
  fill('E-mail', 'rui@loja.example')
  fill('Perfil', 'ADMINISTRATOR')
  press('Continuar')

  return screen.findByRole('dialog', {
    name: 'Convidar Rui Alves como Administrador?',
  })
}

it('asks for confirmation before an invitation', async () => {
  const { calls } = renderView({ InviteAgent: () => ({ userErrors: [] }) })
  const dialog = await inviteRui()

  expect(dialog).toHaveTextContent('ocupa uma licença')
  expect(named(calls, 'InviteAgent')).toEqual([])
  expect(
    within(dialog).getByText(
      /coloque Rui Alves em um departamento na administração da Zenvia/
    )
  ).toBeVisible()
  fireEvent.click(within(dialog).getByRole('button', { name: 'Convidar' }))
  await screen.findByText('Rui Alves já tem acesso')
  expect(named(calls, 'InviteAgent')).toMatchObject([
    {
      variables: {
        input: {
          partner: 'ZENVIA',
          name: 'Rui Alves',
          email: 'rui@loja.example',
          profile: 'ADMINISTRATOR',
        },
      },
    },
  ])
  expect(named(calls, 'LicenseUsage')).toHaveLength(2)
})

it('marks the address of a person who is in the team already', async () => {
  const message = 'Já existe uma pessoa com este e-mail na equipe.'

  renderView({
    InviteAgent: () => ({
      userErrors: [{ code: 'ALREADY_IN_TEAM', field: 'email', message }],
    }),
  })
  const dialog = await inviteRui()
  const confirm = within(dialog).getByRole('button', { name: 'Convidar' })

  confirm.focus()
  fireEvent.click(confirm)
  const address = await screen.findByLabelText('E-mail')

  await waitFor(() => expect(address).toHaveAccessibleDescription(message))
  await waitFor(() => expect(address).toHaveFocus())
  expect(screen.getAllByText(message)).toHaveLength(1)
})

it('reactivates a person by Undo in the toast', async () => {
  const { calls } = renderView({
    DeactivateAgent: () => ({ userErrors: [] }),
    ReactivateAgent: () => ({ userErrors: [] }),
  })

  fireEvent.click(
    await screen.findByRole('button', { name: 'Desativar Marina Lopes' })
  )
  fireEvent.click(
    within(await screen.findByRole('dialog')).getByRole('button', {
      name: 'Desativar',
    })
  )
  fireEvent.click(await screen.findByRole('button', { name: 'Desfazer' }))
  await screen.findByText('Marina Lopes voltou a ter acesso')
  expect(named(calls, 'ReactivateAgent')).toMatchObject([
    { variables: { partner: 'ZENVIA', agentId: '1' } },
  ])
})

describe('for a deactivated person', () => {
  const inactive = { ...sampleRoster.agents[0], active: false }
  const button = { name: 'Reativar Marina Lopes' }

  it('reactivates on request', async () => {
    const { calls } = renderView({
      Roster: () => ({ ...sampleRoster, agents: [inactive] }),
      ReactivateAgent: () => ({ userErrors: [] }),
    })

    fireEvent.click(await screen.findByRole('button', button))
    await screen.findByText('Marina Lopes voltou a ter acesso')
    expect(named(calls, 'ReactivateAgent')).toMatchObject([
      { variables: { partner: 'ZENVIA', agentId: '1' } },
    ])
  })

  it('shows no button where the partner cannot reactivate', async () => {
    renderView({
      Roster: () => ({
        ...sampleRoster,
        agents: [inactive],
        canReactivate: false,
      }),
    })

    expect(await screen.findByText('Marina Lopes')).toBeVisible()
    expect(screen.queryByRole('button', button)).toBeNull()
  })
})
