import { openSupport } from '../harness/open-support'
import { startProduct } from '../harness/product'
import type { Product } from '../harness/product'

/** A product of one replica, whose stories connect their partner and bot before they begin. */
export const oneReplica = {} as { product: Product }

beforeAll(async () => {
  oneReplica.product = await startProduct()
  await openSupport(oneReplica.product)
})

afterAll(() => oneReplica.product?.stop())
