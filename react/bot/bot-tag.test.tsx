import { screen } from '@testing-library/react'
import React from 'react'

import type { HealthCause } from '../graphql/operation-types'
import { renderPage } from '../testing/page-harness'
import {
  sampleFinding,
  sampleSettings,
  sampleStatus,
} from '../testing/sample-settings'
import type { BotSettings } from '../graphql/answers'
import { BotTag } from './bot-tag'

const renderTag = (bot: Partial<BotSettings>, ...causes: HealthCause[]) =>
  renderPage(<BotTag bot={{ ...sampleSettings().bot, ...bot }} />, {
    LiveSupportStatus: () =>
      sampleStatus({
        findings: causes.map((cause) => sampleFinding(cause, 'FAILING')),
      }),
  })

it.each([
  ['Falta configurar', true],
  ['Conectado', false],
])('says %s of a bot that is awaited: %s', async (label, awaited) => {
  renderTag({ awaited })

  expect(await screen.findByText(label)).toBeVisible()
})

it.each([
  ['BOT_SILENT', 'Com problema'],
  ['BOT_REFUSES', 'Com problema'],
  ['PARTNER_SILENT', 'Conectado'],
] as const)('with %s on top says of the bot: %s', async (cause, said) => {
  renderTag({}, cause)

  expect(await screen.findByText(said)).toBeVisible()
})
