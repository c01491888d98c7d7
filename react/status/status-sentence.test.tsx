import { screen } from '@testing-library/react'
import type { FC } from 'react'
import React from 'react'

import type { LiveSupportStatus } from '../graphql/answers'
import { useTranslate } from '../i18n/use-translate'
import { useStoreTime } from '../i18n/use-store-time'
import { usePartnerValues } from '../partner/partner-page'
import { renderPage } from '../testing/page-harness'
import { sampleFinding, sampleStatus } from '../testing/sample-settings'
import { statusSentence } from './status-sentence'

const now = new Date('2026-11-20T20:00:00Z')

beforeEach(() => {
  jest.useFakeTimers({ now, doNotFake: ['queueMicrotask', 'nextTick'] })
})

afterEach(() => {
  jest.useRealTimers()
})

const Sentence: FC<{ status: LiveSupportStatus }> = ({ status }) => {
  const translate = useTranslate()
  const when = useStoreTime('America/Sao_Paulo')
  const valuesOf = usePartnerValues()
  const { tone, text } = statusSentence(translate, when, status, valuesOf)

  return (
    <p>
      {tone}: {text}
    </p>
  )
}

const closed = (nextOpening: string | null) => ({
  ...sampleStatus().availability,
  open: false,
  closedReason: 'OUTSIDE_HOURS' as const,
  nextOpening,
})

it.each([
  [
    'until a time of today',
    sampleStatus({
      availability: {
        ...sampleStatus().availability,
        closesAt: '2026-11-20T21:00:00Z',
      },
    }),
    'open: Clientes estão sendo atendidos pelo Zendesk. Aberto até 18:00.',
  ],
  [
    'until a time of another day',
    sampleStatus({
      availability: {
        ...sampleStatus().availability,
        closesAt: '2026-11-21T05:00:00Z',
      },
    }),
    'open: Clientes estão sendo atendidos pelo Zendesk. Aberto até sábado, 21/11, às 02:00.',
  ],
  [
    'until midnight',
    sampleStatus({
      availability: {
        ...sampleStatus().availability,
        closesAt: '2026-11-21T03:00:00Z',
      },
    }),
    'open: Clientes estão sendo atendidos pelo Zendesk. Aberto até 24:00.',
  ],
  [
    'closed until Monday',
    sampleStatus({ availability: closed('2026-11-23T12:00:00Z') }),
    'closed: Fechado. Abre segunda-feira, 23/11, às 09:00.',
  ],
  [
    'closed until later today',
    sampleStatus({ availability: closed('2026-11-20T22:30:00Z') }),
    'closed: Fechado. Abre hoje às 19:30.',
  ],
  [
    'closed for good',
    sampleStatus({ availability: closed(null) }),
    'closed: Fechado, sem abertura prevista. Confira os horários.',
  ],
  [
    'off',
    sampleStatus({ enabled: false }),
    'off: Desligado: o bot envia sua mensagem de indisponibilidade.',
  ],
  [
    'off with only the switch left before the first go-live',
    sampleStatus({
      enabled: false,
      wentLive: false,
      checklist: [
        { step: 'BOT_CONNECTED', done: true },
        { step: 'SWITCHED_ON', done: false },
      ],
    }),
    'off: Desligado: o bot envia sua mensagem de indisponibilidade.',
  ],
  [
    'off with steps left before the first go-live',
    sampleStatus({
      enabled: false,
      wentLive: false,
      checklist: [
        { step: 'BOT_CONNECTED', done: false },
        { step: 'SWITCHED_ON', done: false },
      ],
    }),
    'off: Ainda não: faltam 2 passos para os clientes chegarem a um atendente.',
  ],
  [
    'off and without its bot',
    sampleStatus({
      enabled: false,
      checklist: [
        { step: 'BOT_CONNECTED', done: false },
        { step: 'SWITCHED_ON', done: false },
      ],
    }),
    'off: Desligado: nenhum bot está conectado, e os clientes não chegam a um atendente.',
  ],
  [
    'without a partner',
    sampleStatus({ partner: null }),
    'problem: Atenção: falta conectar o parceiro, e os clientes não chegam a um atendente.',
  ],
  [
    'the partner refuses the account',
    sampleStatus({
      availability: {
        ...closed(null),
        closedReason: 'PARTNER_PROBLEM' as const,
      },
    }),
    'problem: Atenção: o Zendesk não está recebendo conversas. Clientes recebem a mensagem de indisponibilidade.',
  ],
  [
    'what was set up at the partner is gone',
    sampleStatus({
      findings: [sampleFinding('SET_UP_INCOMPLETE', 'FAILING')],
      availability: {
        ...closed(null),
        closedReason: 'PARTNER_PROBLEM' as const,
      },
    }),
    'problem: Atenção: a configuração no Zendesk está incompleta. Clientes recebem a mensagem de indisponibilidade.',
  ],
  [
    'steps are left before the first go-live',
    sampleStatus({
      wentLive: false,
      checklist: [
        { step: 'PARTNER_SET_UP', done: false },
        { step: 'BOT_CONNECTED', done: false },
        { step: 'SWITCHED_ON', done: true },
      ],
    }),
    'problem: Ainda não: faltam 2 passos para os clientes chegarem a um atendente.',
  ],
  ...(
    [
      ['PARTNER_SILENT', 'há mensagens que não estão chegando.'],
      [
        'BOT_SILENT',
        'as respostas dos atendentes não estão chegando aos clientes.',
      ],
      [
        'ANSWERS_UNPROVEN',
        'as respostas dos atendentes não estão chegando aos clientes.',
      ],
      [
        'NO_PARTNER',
        'falta conectar o parceiro, e os clientes não chegam a um atendente.',
      ],
      ['PARTNER_REFUSES', 'há mensagens que não estão chegando.'],
    ] as const
  ).map(([cause, told]): [string, LiveSupportStatus, string] => [
    cause,
    sampleStatus({ findings: [sampleFinding(cause, 'FAILING')] }),
    `problem: Atenção: ${told}`,
  ]),
  [
    'something is to be mended that stops nobody',
    sampleStatus({
      findings: [sampleFinding('SET_UP_CHANGED', 'DEGRADED')],
      availability: {
        ...sampleStatus().availability,
        closesAt: '2026-11-20T21:00:00Z',
      },
    }),
    'degraded: Clientes estão sendo atendidos pelo Zendesk. Aberto até 18:00.',
  ],
])('shows one sentence when %s', (_, status, text) => {
  renderPage(<Sentence status={status} />, {})

  expect(screen.getByText(/:/)).toHaveTextContent(text)
})
