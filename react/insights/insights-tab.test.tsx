import { fireEvent, screen } from '@testing-library/react'
import React from 'react'

import { CodedError, renderPage } from '../testing/page-harness'
import { sampleSettings } from '../testing/sample-settings'
import { sampleUsage } from '../testing/sample-team'
import { busiestClosed } from './busiest-closed'
import { InsightsTab } from './insights-tab'

const measured = {
  __typename: 'DurationFigures',
  medianSeconds: 95,
  percentile90Seconds: 4000,
}

const figures = (requests: number) => ({
  __typename: 'InsightsFigures',
  requests,
  handoffs: requests,
  served: requests,
  contacts: 0,
  messagesFromShoppers: 3,
  messagesFromAgents: 2,
  refused: {
    __typename: 'RefusedRequests',
    closed: 1,
    off: 0,
    noAgent: 0,
    partnerProblem: 0,
  },
  wait: measured,
  untilEnd: measured,
  humanSupport: null,
  rating: { __typename: 'RatingFigures', count: 12, average: 4.58 },
  peak: { __typename: 'InsightsPeak', conversations: 4, agents: 2 },
  partners: [],
  agents: [
    {
      __typename: 'GroupFigures',
      key: 'a',
      name: 'Bia',
      handoffs: requests,
      served: requests,
      messagesFromAgents: 2,
      wait: measured,
    },
  ],
  departments: [],
})

const insights = (requests: number, before: number) => ({
  __typename: 'SupportInsights',
  period: 'LAST_7_DAYS',
  timeZone: 'America/Sao_Paulo',
  computedAt: '2026-11-28T12:00:00.000Z',
  figures: figures(requests),
  before: figures(before),
  days: [
    {
      __typename: 'InsightsDay',
      date: '2026-11-28',
      dateBefore: '2026-11-21',
      figures: figures(requests),
      before: figures(before),
    },
  ],
  hours: [
    {
      __typename: 'InsightsHour',
      weekday: 'SATURDAY',
      hour: 14,
      requests,
      whileClosed: requests,
    },
  ],
})

const show = (answer: (variables: { period?: unknown }) => unknown) =>
  renderPage(<InsightsTab settings={sampleSettings()} />, {
    SupportInsights: answer,
    LicenseUsage: () => {
      throw new CodedError('INTERNAL')
    },
  })

describe('the figures on the page', () => {
  it('stand beside those of the period before, with what they give rise to', async () => {
    show(() => insights(31, 20))

    expect((await screen.findAllByText('31')).length).toBeGreaterThan(0)
    expect(screen.getAllByText('antes: 20').length).toBeGreaterThan(0)
    expect(screen.getAllByText('2 min').length).toBeGreaterThan(0)
    expect(
      screen.getByText(
        'Maior procura com a loja fechada: sábado, a partir das 14:00, com 31 solicitações.'
      )
    ).toBeInTheDocument()
    expect(screen.getByText(/2 licenças teriam bastado/)).toBeInTheDocument()
    expect(screen.getByText('Bia')).toBeInTheDocument()
    expect(screen.getByText('4,6 de 5 (12 notas)')).toBeInTheDocument()
    expect(screen.getByText(/horário de São Paulo/)).toBeInTheDocument()
  })

  it('name departments as the partner does, and by their ids where it tells no names', async () => {
    const counted = insights(31, 20)
    const departments = ['1546', '1547'].map((key) => ({
      ...counted.figures.agents[0],
      key,
      name: key,
    }))

    renderPage(<InsightsTab settings={sampleSettings()} />, {
      SupportInsights: () => ({
        ...counted,
        figures: { ...counted.figures, departments },
      }),
      LicenseUsage: () => sampleUsage,
      ZendeskGroups: () => [{ id: '1546', name: 'Financeiro' }],
    })

    expect(await screen.findByText('Financeiro')).toBeInTheDocument()
    expect(screen.queryByText('1546')).not.toBeInTheDocument()
    expect(screen.getByText('1547')).toBeInTheDocument()
  })

  it('draw the most at once against the people and licenses that there are', async () => {
    renderPage(<InsightsTab settings={sampleSettings()} />, {
      SupportInsights: () => insights(31, 20),
      LicenseUsage: () => sampleUsage,
    })

    expect(
      await screen.findByText('Pessoas ativas no parceiro: 3')
    ).toBeInTheDocument()
    expect(screen.getByText('Licenças: 2')).toBeInTheDocument()

    const plot = screen.getByRole('img', { name: 'Máximo de cada dia' })

    // Of the four conversations at once, the three people and the two licenses; from the top, 120 high.
    expect(
      [...plot.querySelectorAll('line')].map((line) => line.getAttribute('y1'))
    ).toEqual(['30', '60'])
    expect(
      [...plot.querySelectorAll('rect')].map((bar) =>
        bar.getAttribute('height')
      )
    ).toEqual(['120', '60'])
  })

  it('draw no line for what the partner does not tell', async () => {
    show(() => insights(31, 20))

    expect(
      (
        await screen.findByRole('img', { name: 'Máximo de cada dia' })
      ).querySelectorAll('line')
    ).toHaveLength(0)
  })

  it('have no share of human support where the bot tells no sessions', async () => {
    show(() => insights(1, 0))
    await screen.findAllByText('antes: 0')

    expect(screen.queryByText('Percentual de suporte humano')).toBeNull()
  })

  it('are of the period that is chosen', async () => {
    const { calls } = show(() => insights(1, 0))

    await screen.findAllByText('antes: 0')
    fireEvent.change(screen.getByLabelText('Período'), {
      target: { value: 'YESTERDAY' },
    })
    await screen.findAllByText('antes: 0')

    expect(calls.map(({ variables }) => variables.period)).toContain(
      'YESTERDAY'
    )
  })

  it('say so where nobody asked yet', async () => {
    show(() => insights(0, 0))

    expect(
      await screen.findByText('Ainda não há solicitações')
    ).toBeInTheDocument()
  })

  it('can be asked for again where they failed', async () => {
    show(() => {
      throw new CodedError('INTERNAL')
    })

    expect(
      await screen.findByRole('button', { name: 'Tentar de novo' })
    ).toBeInTheDocument()
  })
})

describe('the week', () => {
  const hour = (
    weekday: 'SATURDAY' | 'SUNDAY',
    at: number,
    whileClosed: number
  ) => ({
    weekday,
    hour: at,
    requests: whileClosed,
    whileClosed,
  })

  it('names the weekday with most requests while closed, and since when', () => {
    expect(
      busiestClosed([
        hour('SATURDAY', 16, 2),
        hour('SATURDAY', 14, 3),
        hour('SUNDAY', 3, 4),
      ])
    ).toEqual({ weekday: 'SATURDAY', from: 14, requests: 5 })
    expect(busiestClosed([])).toBeUndefined()
  })
})
