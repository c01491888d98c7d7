import { format } from 'node:util'

let said: string[] = []

const note = (...parts: unknown[]): void => {
  said.push(format(...parts))
}

beforeEach(() => {
  said = []
  jest.spyOn(console, 'error').mockImplementation(note)
  jest.spyOn(console, 'warn').mockImplementation(note)
})

// What is said on the console is a fault that nobody reads: it fails the test.
afterEach(() => expect(said).toEqual([]))
