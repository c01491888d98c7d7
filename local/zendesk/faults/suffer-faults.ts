import type Koa from 'koa'

import { sufferFaults as suffer } from '../../sandbox/faults/suffer-faults'
import type { Sandbox } from '../sandbox'
import { faultBook } from './fault-book'

/** Makes calls go wrong as the switches say. */
export const sufferFaults = ({ db, wait }: Sandbox): Koa.Middleware =>
  suffer({
    book: faultBook(db),
    wait,
    bodyOf: ({ id }) => ({ error: 'Fault', description: id }),
  })
