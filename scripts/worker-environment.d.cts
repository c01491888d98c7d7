import { TestEnvironment } from 'jest-environment-node'

declare class WorkerEnvironment extends TestEnvironment {}
export = WorkerEnvironment
