import { join, resolve } from 'node:path'

import { FAULTS } from '../findings'
import { brokenProof } from './broken-proof'
import { findOut } from './find-out'
import { mutants } from './mutants'

/** Inside the repository, for the bundles to find their packages. */
const FOLDER = resolve(__dirname, '../../node_modules/.cache/mutants')

it('every kind of finding is what one of them is found out as', () => {
  const found = new Set<string>(mutants.map(({ foundAs }) => foundAs))

  expect(Object.keys(FAULTS).filter((fault) => !found.has(fault))).toEqual([])
})

it('one that marks nothing as due is found out in its first round', async () => {
  const mutant = mutants.find(({ foundAs }) => foundAs === 'stuck')!

  expect(await findOut(mutant, join(FOLDER, 'test.cjs'))).toBe(1)
})

it('one that fits the service no more fails', async () => {
  const misfit = { ...mutants[0]!, from: 'no line of the service' }

  await expect(brokenProof(misfit, join(FOLDER, 'misfit.cjs'))).rejects.toThrow(
    'does not fit'
  )
})
