import { fireEvent, screen } from '@testing-library/react'
import React from 'react'

import { choicesOf } from '../conversations/wanted-list'
import { noChoices } from '../conversations/filter-choices'
import { renderPage } from '../testing/page-harness'
import { sampleStatus } from '../testing/sample-settings'
import { Counters } from './counters'

const renderCounters = (failedDeliveries: number) => {
  const goTo = jest.fn()
  const showList = jest.fn()

  renderPage(
    <Counters
      status={sampleStatus({ failedDeliveries })}
      goTo={goTo}
      showList={showList}
    />,
    {}
  )

  return { goTo, showList }
}

it.each([
  ['Conversas abertas, 2', 'OPEN'],
  ['Esperando um atendente, 1', 'WAITING'],
  ['Atendimentos hoje, 5', 'TODAY'],
])('leads from %s to the list of them', (counted, list) => {
  const { showList } = renderCounters(0)

  fireEvent.click(
    screen.getByRole('button', { name: `Ver a lista: ${counted}` })
  )
  expect(showList).toHaveBeenCalledWith(list)
})

it('leads from undelivered messages to them', () => {
  const { goTo } = renderCounters(3)

  fireEvent.click(
    screen.getByRole('button', {
      name: 'Ver a lista: Mensagens não entregues, 3',
    })
  )
  expect(goTo).toHaveBeenCalledWith('conversations', 'failures')
})

it('makes nothing of a number that is zero', () => {
  renderCounters(0)

  expect(screen.getAllByRole('button')).toHaveLength(3)
})

it('asks for a list without the filters that were set before', () => {
  expect(choicesOf({ list: 'TODAY' })).toEqual({
    ...noChoices,
    period: 'TODAY',
  })
})
