import type { Control } from './stand-in'

/** One use of the control, as it goes to the stand-in's process. */
export interface Asked {
  id: number
  command: keyof Control
  given: unknown[]
}

export type Said =
  | { kind: 'up'; port: number }
  | { kind: 'done'; id: number; answer: unknown }
