import fc from 'fast-check'

import { metadataInWords, placeInWords } from './metadata-in-words'

it('writes an order line by line, with its words at the end', () => {
  const order = {
    text: ' Para amanhã, por favor ',
    product_items: [
      {
        product_retailer_id: 'SKU 1',
        quantity: 2,
        item_price: 19.9,
        currency: 'BRL',
      },
      { product_retailer_id: 7, quantity: '3', item_price: 0 },
      { quantity: null, item_price: '', currency: 'BRL' },
    ],
  }

  expect(metadataInWords({ order }, 'pt')).toBe(
    [
      'O cliente enviou um pedido do catálogo:',
      '2 x SKU 1, BRL 19.9',
      '3 x 7, 0',
      '1 x ?',
      'Para amanhã, por favor',
    ].join('\n')
  )
})

it.each([
  ['as an object', { flow_token: 'secret', size: 'M', gift: true, age: 7 }],
  [
    'as a text',
    JSON.stringify({ flow_token: 'secret', size: 'M', gift: true, age: 7 }),
  ],
])('writes the plain answers of a form %s, and no token', (_how, answers) => {
  const metadata = { nfm_reply: { response_json: answers } }

  expect(metadataInWords(metadata, 'en')).toBe(
    'The shopper filled in a form: size: M; gift: true; age: 7'
  )
})

it.each(['null', '7', 'no JSON', undefined])(
  'writes nothing of a form that answers %p',
  (answers) => {
    const metadata = { nfm_reply: { response_json: answers } }

    expect(metadataInWords(metadata, 'en')).toBe(
      'The shopper filled in a form: '
    )
  }
)

it.each([
  ['a state', { payment_status: 'captured' }, 'payment_status captured'],
  [
    'an object',
    { payment: { status: 'paid', amount: 10, items: [1] } },
    'status: paid; amount: 10',
  ],
  ['nothing that is plain', { payment: { items: [1] } }, 'payment'],
  ['nothing', { payment: null }, 'payment'],
])('writes a payment that tells %s', (_what, metadata, state) => {
  expect(metadataInWords(metadata, 'es')).toBe(`Aviso de pago: ${state}`)
})

it('says of all else that only WhatsApp shows it', () => {
  expect(metadataInWords({ reaction: '👍' }, 'en')).toBe(
    'The shopper sent something that only WhatsApp shows.'
  )
})

it('makes of anything a text that is neither empty nor endless', () => {
  const metadata = fc.dictionary(
    fc.constantFrom('order', 'nfm_reply', 'payment', 'payment_status', 'x'),
    fc.oneof(
      fc.jsonValue(),
      fc.record({ product_items: fc.array(fc.jsonValue()) }),
      fc.record({ response_json: fc.oneof(fc.jsonValue(), fc.json()) })
    )
  )

  fc.assert(
    fc.property(metadata, (sent) => {
      const words = metadataInWords(sent, 'pt')

      expect(words.length).toBeGreaterThan(0)
      expect(words.length).toBeLessThanOrEqual(2000)
    })
  )
  expect(metadataInWords({ payment: 'x'.repeat(9999) }, 'pt')).toHaveLength(
    2000
  )
})

const map = 'https://www.google.com/maps?q='

it.each([
  ['-23.5,-46.6', `${map}-23.5,-46.6`],
  ['-23.5, -46.6', `${map}-23.5,-46.6`],
  ['-23.5,-46.6;name:Loja', `Loja, ${map}-23.5,-46.6`],
  [
    '-23.5,-46.6;name:Loja;address:Rua A; 7\nSão Paulo',
    `Loja, Rua A; 7\nSão Paulo, ${map}-23.5,-46.6`,
  ],
  ['-23.5,-46.6;address:Rua A', `Rua A, ${map}-23.5,-46.6`],
  ['-23.5,-46.6;name:;address:', `${map}-23.5,-46.6`],
  ['somewhere', 'somewhere'],
  ['1,2;other:3', '1,2;other:3'],
])('tells where %p is', (geo, place) => {
  expect(placeInWords(geo, 'en')).toBe(`Location: ${place}`)
})

it('tells no more of a place that is none than an agent would read', () => {
  expect(placeInWords('x'.repeat(9999), 'en')).toHaveLength(
    'Location: '.length + 2000
  )
})
