/** How often each thing goes wrong, from 0 to 1. */
export interface FaultRates {
  /** The replica dies before or after a call took effect. */
  death: number
  /** A call to the store fails, with or without effect. */
  store: number
  /** A call to the store takes seconds. */
  slowStore: number
  /** A write of a record loses a race. */
  race: number
  /** A call to the partner fails. */
  partner: number
  /** A call to the bot fails. */
  bot: number
  /** A partner's webhook call goes astray. */
  webhook: number
  /** An own event is lost, late or doubled. */
  event: number
}

export const noFaults: FaultRates = {
  death: 0,
  store: 0,
  slowStore: 0,
  race: 0,
  partner: 0,
  bot: 0,
  webhook: 0,
  event: 0,
}

export const manyFaults: FaultRates = {
  death: 0.004,
  store: 0.01,
  slowStore: 0.01,
  race: 0.02,
  partner: 0.06,
  bot: 0.06,
  webhook: 0.3,
  event: 0.3,
}
