import { fireEvent, screen } from '@testing-library/react'
import React from 'react'

import { renderPage } from '../../testing/page-harness'
import { samplePartners, sampleSettings } from '../../testing/sample-settings'
import { PeakLine } from './peak-line'

const peakOf = (agents: number) => ({
  __typename: 'SupportInsights',
  figures: {
    __typename: 'InsightsFigures',
    peak: { __typename: 'InsightsPeak', conversations: 9, agents },
  },
})

const show = (agents: number, typed: string, onTake = jest.fn()) =>
  renderPage(<PeakLine partner="ZENVIA" typed={typed} onTake={onTake} />, {
    LiveSupportSettings: () => sampleSettings({ partners: samplePartners() }),
    PeakOfMonth: () => peakOf(agents),
  })

it('compares the number of licenses with the most agents of the last 30 days at that partner', async () => {
  const taken = jest.fn()
  const { calls } = show(7, '3', taken)

  expect(
    await screen.findByText(
      'Nos últimos 30 dias, no momento de maior movimento, 7 atendentes trabalhavam ao mesmo tempo na Zenvia: 7 licenças teriam bastado.'
    )
  ).toBeVisible()
  expect(calls).toContainEqual(
    expect.objectContaining({
      name: 'PeakOfMonth',
      variables: { period: 'LAST_30_DAYS', partner: 'ZENVIA' },
    })
  )

  fireEvent.click(screen.getByRole('button', { name: 'Usar 7' }))
  expect(taken).toHaveBeenCalledWith('7')
})

it('offers nothing where the number is the same', async () => {
  show(7, '7')

  await screen.findByText(/7 licenças teriam bastado/)
  expect(screen.queryByRole('button')).toBeNull()
})
