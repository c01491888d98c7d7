import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import React from 'react'

import type {
  LiveSupportSettings,
  PartnerOption,
  ProvisioningStep,
} from '../graphql/answers'
import type { Partner } from '../graphql/operation-types'
import type { Answers } from '../testing/page-harness'
import { renderPage } from '../testing/page-harness'
import {
  sampleFinding,
  samplePartners,
  sampleSettings,
  sampleStatus,
  setSecret,
} from '../testing/sample-settings'
import { sampleRoster, sampleUsage } from '../testing/sample-team'
import type { PartnerPages } from './partner-page'
import { partnerPages } from './partner-pages'
import { PartnerTab } from './partner-tab'

const step = (
  id: string,
  more: Partial<ProvisioningStep> = {}
): ProvisioningStep => ({
  id: `zendesk.${id}`,
  state: 'IN_PLACE',
  label: id,
  title: `título ${id}`,
  details: ['Tipo: texto'],
  drift: [],
  message: null,
  detail: null,
  ...more,
})

const report = (...steps: ProvisioningStep[]) => ({
  provisioning: {
    checkedAt: '2026-11-22T12:00:00Z',
    healthy: steps.every(({ state }) => state === 'IN_PLACE'),
    steps,
  },
  userErrors: [],
})

const answersFor = (settings: LiveSupportSettings): Answers => ({
  LiveSupportSettings: () => settings,
  LiveSupportStatus: () => sampleStatus(),
  ZendeskProvisioning: () => report(step('ticket-field'), step('webhook')),
  ZendeskGroups: () => [],
  ZenviaDepartments: () => [
    { id: '7', name: 'Vendas', active: true },
    { id: '8', name: 'Trocas', active: false },
  ],
  LicenseUsage: ({ partner }) => ({ ...sampleUsage, partner }),
  Roster: () => sampleRoster,
  TrainingRequest: () => null,
  Viewer: () => ({ email: 'ana@loja.example', isVtexTeam: false }),
  ChoosePartner: () => ({ userErrors: [] }),
  OpenAtPartners: () => ({
    partners: [
      { name: 'ZENDESK', openHandoffs: 3 },
      { name: 'ZENVIA', openHandoffs: 1 },
    ],
  }),
})

const renderView = (
  changes: Partial<LiveSupportSettings> = {},
  more: Answers = {}
) => {
  const settings = sampleSettings(changes)

  return renderPage(<PartnerTab settings={settings} />, {
    ...answersFor(settings),
    ...more,
  })
}

const withZenvia: Partial<LiveSupportSettings> = {
  partner: 'ZENVIA',
  partners: samplePartners({ connected: false }, { connected: true }),
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

it('chooses the first partner without confirmation', async () => {
  const { calls } = renderView({ partner: null })

  expect(screen.queryByText('Conexão')).toBeNull()
  press('Usar Zenvia')
  await screen.findByText('Novas conversas vão para a Zenvia')
  expect(named(calls, 'ChoosePartner')).toMatchObject([
    { variables: { input: { partner: 'ZENVIA' } } },
  ])
})

it('asks for confirmation before changing the partner, with what becomes of open conversations', async () => {
  const { calls } = renderView()

  press('Usar Zenvia')
  const dialog = await screen.findByRole('dialog')

  expect(dialog).toHaveTextContent(
    'Conversas abertas terminam no Zendesk, onde começaram.'
  )
  await within(dialog).findByText('3 conversas estão abertas no Zendesk agora.')
  expect(named(calls, 'ChoosePartner')).toEqual([])
  fireEvent.click(
    within(dialog).getByRole('button', { name: 'Mudar de parceiro' })
  )
  await waitFor(() => expect(named(calls, 'ChoosePartner')).toHaveLength(1))
})

it('asks for confirmation before it closes a form with unsaved changes', async () => {
  renderView()
  fireEvent.change(screen.getByLabelText('Tag dos tickets'), {
    target: { value: 'outra' },
  })
  press('Ver a configuração da Zenvia')
  const dialog = await screen.findByRole('dialog')

  expect(screen.getByLabelText('Tag dos tickets')).toHaveValue('outra')
  fireEvent.click(within(dialog).getByRole('button', { name: 'Descartar' }))
  expect(await screen.findByLabelText('Token da API')).toBeVisible()
})

it('shows the plan first and provisions on request', async () => {
  const { calls } = renderView(
    {},
    {
      ZendeskProvisioning: () =>
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
      /Vamos criar no seu Zendesk: 1 campo de ticket, 1 webhook e 2 gatilhos/
    )
  ).toBeVisible()
  expect(named(calls, 'ProvisionZendesk')).toEqual([])
  press('Configurar o Zendesk')
  await waitFor(() => expect(named(calls, 'ProvisionZendesk')).toHaveLength(1))
})

it('leaves what stopped the set-up on the page, which another look would tell as a plan', async () => {
  const { calls } = renderView(
    {},
    {
      ZendeskProvisioning: () =>
        report(step('ticket-field', { state: 'PLANNED' })),
      ProvisionZendesk: () => report(step('ticket-field', { state: 'FAILED' })),
    }
  )

  await screen.findByText('A fazer')
  press('Configurar o Zendesk')
  await waitFor(() =>
    expect(
      screen.getByRole('button', { name: 'Configurar o Zendesk' })
    ).toBeEnabled()
  )
  expect(named(calls, 'ProvisionZendesk')).toHaveLength(1)
  expect(named(calls, 'ZendeskProvisioning')).toHaveLength(1)
})

it('shows drift and failed steps with Zendesk’s message, and repairs them', async () => {
  const { calls } = renderView(
    {},
    {
      ZendeskProvisioning: () =>
        report(
          step('ticket-field'),
          step('webhook', {
            state: 'CHANGED',
            drift: [
              { field: 'endpoint', expected: 'https://a', found: 'https://b' },
            ],
          })
        ),
      ProvisionZendesk: () => ({
        provisioning: null,
        userErrors: [{ code: 'X', field: null, message: 'Sem permissão.' }],
      }),
    }
  )

  expect(
    await screen.findByRole('row', { name: 'endpoint https://a https://b' })
  ).toBeVisible()
  expect(screen.getByText('Alterado no Zendesk')).toBeVisible()
  // Once for the page, and again for what the look found.
  await waitFor(() => expect(named(calls, 'LiveSupportStatus')).toHaveLength(2))
  press('Consertar')
  expect(await screen.findByText('Sem permissão.')).toBeVisible()
  expect(named(calls, 'ProvisionZendesk')).toHaveLength(1)
})

it('removes the provisioning only after the partner’s name is typed', async () => {
  const { calls } = renderView(
    {},
    { RemoveZendeskProvisioning: () => report(step('webhook')) }
  )

  await screen.findByText('título webhook')
  press('Remover')
  const dialog = await screen.findByRole('dialog')
  const confirm = within(dialog).getByRole('button', { name: 'Remover' })

  expect(confirm).toBeDisabled()
  await within(dialog).findByText('3 conversas estão abertas no Zendesk agora.')
  fireEvent.change(within(dialog).getByRole('textbox'), {
    target: { value: 'zendesk' },
  })
  fireEvent.click(confirm)
  await screen.findByText('Configuração removida do Zendesk')
  expect(named(calls, 'RemoveZendeskProvisioning')).toHaveLength(1)
})

it('lists inactive departments as disabled options', async () => {
  renderView(withZenvia)

  expect(
    await screen.findByRole('option', { name: 'Trocas (inativo)' })
  ).toBeDisabled()
  expect(screen.getByLabelText('Departamento')).toHaveValue('7')
  expect(screen.getByLabelText('Endereço para colar na Zenvia')).toHaveValue(
    'https://loja.example/webhooks/zenvia/chave'
  )
})

it('lets a department be chosen once a typed token was tested, before anything is saved', async () => {
  const { calls } = renderView(
    { partner: 'ZENVIA' },
    {
      TestConnection: () => ({
        ok: true,
        checks: [
          {
            id: 'department',
            status: 'WARNING',
            label: 'O departamento recebe conversas',
            message: 'Escolha o departamento.',
          },
        ],
        departments: [{ id: '9', name: 'Loja', active: true }],
        userErrors: [],
      }),
      SaveZenviaConnection: () => ({ userErrors: [] }),
    }
  )
  const department = () => screen.getByLabelText('Departamento')

  expect(department()).toBeDisabled()
  fireEvent.change(screen.getByLabelText('Token da API'), {
    target: { value: 'digitado' },
  })
  press('Testar conexão')
  await screen.findByRole('option', { name: 'Loja' })
  expect(screen.queryByText('Tudo certo com esta conexão.')).toBeNull()
  expect(screen.getByText(/Veja acima o que falta/)).toBeVisible()
  fireEvent.change(department(), { target: { value: '9' } })
  expect(department()).toHaveValue('9')
  press('Salvar')
  await screen.findByText('Alterações salvas')
  expect(named(calls, 'SaveZenviaConnection')).toMatchObject([
    { variables: { input: { apiToken: 'digitado', departmentId: '9' } } },
  ])
})

it.each([
  ['the VTEX team', true],
  ['no merchant', false],
])('lets %s keep the partner token', async (_, isVtexTeam) => {
  renderView(withZenvia, {
    Viewer: () => ({ email: 'somebody@example.com', isVtexTeam }),
  })

  await screen.findByText('3 pessoas ativas, 2 licenças')
  expect(screen.queryAllByText('Equipe VTEX')).toHaveLength(isVtexTeam ? 1 : 0)
})

describe('with a third partner', () => {
  const third = 'EXAMPLE' as Partner
  const option: PartnerOption = {
    name: third,
    connected: true,
    problem: null,
    bringsAnswers: true,
    capabilities: { licenses: 'STATED', training: 'NONE' },
  }
  const pages: PartnerPages = {
    ...partnerPages,
    [third]: {
      name: 'Example Chat',
      gender: 'masculine',
      color: '#333333',
      messages: {
        purpose: 'zendesk.purpose',
        needs: 'zendesk.needs',
        setUp: 'checklist.set-up-zendesk',
        licenses: 'licenses.zendesk',
      },
      Sections: () => <h2>Conexão com o Example Chat</h2>,
      accessOf: () => 'one team',
    },
  }
  const settings = sampleSettings({ partners: [...samplePartners(), option] })

  it('shows its card, its sections and what the service says that it offers', async () => {
    const { calls } = renderPage(
      <PartnerTab settings={settings} />,
      answersFor(settings),
      pages
    )

    fireEvent.click(
      screen.getByRole('button', { name: 'Ver a configuração do Example Chat' })
    )
    expect(screen.getByText('Conexão com o Example Chat')).toBeVisible()
    expect(
      await screen.findByLabelText('Licenças contratadas no Example Chat')
    ).toBeVisible()
    expect(screen.queryByText('Treinamento')).toBeNull()
    expect(calls).toContainEqual({
      name: 'Roster',
      variables: { partner: third },
    })
  })
})

it('calls a partner that does not answer not connected, and leaves the other as it is', async () => {
  renderView(
    { partners: samplePartners({}, { connected: true, bringsAnswers: true }) },
    {
      LiveSupportStatus: () =>
        sampleStatus({
          findings: [
            sampleFinding('PARTNER_SILENT', 'FAILING', { partner: 'ZENDESK' }),
          ],
        }),
    }
  )

  expect(
    await within(screen.getByRole('article', { name: 'Zendesk' })).findByText(
      'Com problema'
    )
  ).toBeVisible()
  expect(
    within(screen.getByRole('article', { name: 'Zenvia' })).getByText(
      'Conectado'
    )
  ).toBeVisible()
})
