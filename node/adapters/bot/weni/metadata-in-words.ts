import { z } from 'zod'

import type { Language } from '../../../domain/locale'
import { parseJson } from '../../../domain/parse-json'
import { areaTranslator } from '../../../messages/messages'
import { weniMessages } from '../../../messages/weni'
import { entriesOf, optionalText } from './wire'

const translate = areaTranslator(weniMessages)

const value = z.union([z.string(), z.number()]).nullish().catch(undefined)

const order = z.looseObject({
  text: optionalText,
  product_items: entriesOf(
    z.looseObject({
      product_retailer_id: value,
      quantity: value,
      item_price: value,
      currency: optionalText,
    })
  ),
})

const metadataShape = z.looseObject({
  order: order.nullish().catch(undefined),
  nfm_reply: z
    .looseObject({ response_json: z.unknown() })
    .nullish()
    .catch(undefined),
})

const LONGEST = 2000

type Item = z.output<typeof order>['product_items'][number]

/** A gift costs 0, which is told. */
const priceOf = ({ currency, item_price: price }: Item): string => {
  const amount = String(price ?? '')

  return amount && `, ${[currency, amount].filter(Boolean).join(' ')}`
}

const orderInWords = (
  { text, product_items: items }: z.output<typeof order>,
  language: Language
): string =>
  [
    translate(language, 'weni.order'),
    ...items.map((item) =>
      translate(language, 'weni.order-line', {
        quantity: item.quantity ?? 1,
        product: item.product_retailer_id ?? '?',
        price: priceOf(item),
      })
    ),
    text,
  ]
    .filter(Boolean)
    .join('\n')

const isPlain = (one: unknown): one is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof one)

/** The answers of a form that are plain, without the token that WhatsApp puts among them. */
const answersOf = (response: unknown): string => {
  const content =
    typeof response === 'string' ? parseJson(response) : (response ?? {})

  return content !== null && typeof content === 'object'
    ? Object.entries(content)
        .filter(([name, answer]) => isPlain(answer) && name !== 'flow_token')
        .map(([name, answer]) => `${name}: ${String(answer)}`)
        .join('; ')
    : ''
}

const paymentOf = (metadata: object): string | undefined => {
  const found = Object.entries(metadata).find(([name]) =>
    name.startsWith('payment')
  )

  if (!found) return undefined

  const [name, content] = found

  return isPlain(content) ? `${name} ${content}` : answersOf(content) || name
}

const contentInWords = (metadata: object, language: Language): string => {
  const { order: sent, nfm_reply: form } =
    metadataShape.safeParse(metadata).data ?? {}

  if (sent) return orderInWords(sent, language)

  if (form) {
    const answers = answersOf(form.response_json)

    return translate(language, 'weni.form', { answers })
  }

  const payment = paymentOf(metadata)

  return payment
    ? translate(language, 'weni.payment', { state: payment })
    : translate(language, 'weni.other')
}

/** A message that is nothing but metadata, such as an order or a payment, as an agent understands it. */
export const metadataInWords = (metadata: object, language: Language): string =>
  contentInWords(metadata, language).slice(0, LONGEST)

const PLACE =
  /^(-?\d+(?:\.\d+)?,\s*-?\d+(?:\.\d+)?)(?:;name:([^;]*))?(?:;address:([^]*))?$/

/** A shared place: its name and address, and where it is on a map. */
export const placeInWords = (geo: string, language: Language): string => {
  const [, at, name, address] = PLACE.exec(geo) ?? []
  const link =
    (at && translate(language, 'weni.map', { at: at.replace(/\s/g, '') })) ??
    geo.slice(0, LONGEST)

  return translate(language, 'weni.place', {
    place: [name, address, link].filter(Boolean).join(', '),
  })
}
