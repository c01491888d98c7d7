import { fireEvent, screen } from '@testing-library/react'
import React from 'react'

import type { Partner } from '../graphql/operation-types'
import { renderPage } from '../testing/page-harness'
import { PartnerPagesProvider } from '../partner/partner-page'
import { partnerPages } from '../partner/partner-pages'
import { Checklist } from './checklist'

const goTo = jest.fn()

it.each<[Partner | null, string]>([
  ['ZENDESK', 'Faça a configuração no Zendesk'],
  ['ZENVIA', 'Cole o webhook na Zenvia'],
  [null, 'Faça a configuração no parceiro'],
])('names what is to be set up with %s', (partner, todo) => {
  renderPage(
    <PartnerPagesProvider value={partnerPages}>
      <Checklist
        items={[
          { step: 'PARTNER_CHOSEN', done: partner !== null },
          { step: 'PARTNER_SET_UP', done: false },
        ]}
        partner={partner}
        goTo={goTo}
      />
    </PartnerPagesProvider>,
    {}
  )
  fireEvent.click(screen.getByRole('button', { name: 'Ver todos os passos' }))

  expect(screen.getByRole('button', { name: todo })).toBeVisible()
})
