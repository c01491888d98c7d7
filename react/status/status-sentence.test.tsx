import { screen } from '@testing-library/react'
import type { FC } from 'react'
import React from 'react'

import type { LiveSupportStatus } from '../graphql/answers'
import { useTranslate } from '../i18n/use-translate'
import { useStoreTime } from '../i18n/use-store-time'
import { usePartnerValues } from '../partner/partner-page'
import { renderPage } from '../testing/page-harness'
import { sampleStatus } from '../testing/sample-settings'
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
  const { tone, text, detail } = statusSentence(
    translate,
    when,
    status,
    valuesOf
  )

  return (
    <p>
      {tone}: {text} {detail}
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
    'without a partner',
    sampleStatus({ partner: null }),
    'problem: Atenção: sem parceiro, os clientes não chegam a uma pessoa.',
  ],
  [
    'refused by the partner',
    sampleStatus({
      partnerProblem: {
        code: 'zendesk.wrong-credentials',
        message: 'A Zendesk recusou as credenciais.',
        since: '2026-11-20T17:02:00Z',
      },
    }),
    'problem: Atenção: o Zendesk não está recebendo conversas. Clientes recebem a mensagem de indisponibilidade. A Zendesk recusou as credenciais. Desde 14:02.',
  ],
])('shows one sentence when %s', (_, status, text) => {
  renderPage(<Sentence status={status} />, {})

  expect(screen.getByText(/:/)).toHaveTextContent(text)
})
