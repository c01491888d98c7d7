import type { FC } from 'react'
import React from 'react'

import type { TimelineEntry } from '../graphql/answers'
import { renderPage } from '../testing/page-harness'
import { sampleConversation } from '../testing/sample-conversation'
import { useEntryText } from './use-entry-text'

const Line: FC<{ entry: TimelineEntry }> = ({ entry }) => (
  <>{useEntryText('America/Sao_Paulo')(entry)}</>
)

const [, request] = sampleConversation().timeline

const said = (change: Partial<TimelineEntry>): string | null =>
  renderPage(<Line entry={{ ...request!, kind: 'CHANGE', ...change }} />, {})
    .container.textContent

it.each<[string, Partial<TimelineEntry>]>([
  [
    'Na fila do parceiro, referência 4014',
    { what: 'handoff.queued', partnerReference: '4014' },
  ],
  [
    'Na fila do parceiro, posição 2',
    { what: 'handoff.queued', partnerReference: '4014', queuePosition: 2 },
  ],
  [
    'Encerrada: fica como contato a responder. O bot voltou a responder',
    {
      what: 'handoff.closed',
      closeReason: 'NO_AGENT_AVAILABLE',
      asContact: true,
    },
  ],
  ['Evento', { what: 'handoff.of-tomorrow' }],
])('says "%s"', (text, change) => {
  expect(said(change)).toBe(text)
})
