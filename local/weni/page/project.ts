import { callSandbox, Refused } from '../../sandbox/page/call-sandbox'
import type { ProjectView } from '../sandbox-router'

export const readProject = (): Promise<ProjectView> =>
  callSandbox<ProjectView>('GET', '/project')

/** For people: why it did not work. */
export const sorry = (error: unknown): string =>
  error instanceof Refused ? error.message : 'Weni does not answer.'
