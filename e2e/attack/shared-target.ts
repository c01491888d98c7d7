import { START_MS } from '../harness/start-time'
import { startTarget } from './target'
import type { Target } from './target'

/** One target for the attacks that leave it as it was. */
export const target = {} as Target

beforeAll(async () => {
  Object.assign(target, await startTarget())
}, START_MS)

afterAll(() => target.product?.stop())
