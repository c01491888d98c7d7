import { testContext } from '../http/testing/outside'

import { Events, VBase } from '@vtex/api'

import { infraAddress } from './infra-address'

class RuntimeVBase extends VBase {
  readonly address = this.options?.baseURL
}

class RuntimeEvents extends Events {
  readonly address = this.options?.baseURL
}

// The runtime keeps these addresses to itself: where a later one changes them, this fails.
it.each([
  ['vbase/v2', RuntimeVBase],
  ['courier/v0', RuntimeEvents],
])("has the runtime's own address of %s", (system, Client) => {
  expect(infraAddress(system, testContext())).toBe(
    new Client(testContext()).address
  )
})
