import type {
  ProvisioningReport,
  ProvisioningStep,
} from './provisioning-report'
import { withHistory } from './provisioning-report'

const reportAt = (
  minute: number,
  ...states: Array<ProvisioningStep['state']>
): ProvisioningReport => ({
  steps: states.map((state, index) => ({
    id: `step-${index}`,
    state,
    title: '',
    details: [],
    drift: [],
  })),
  checkedAt: `2026-11-20T12:0${minute}:00.000Z`,
})

const at = (minute: number): string => reportAt(minute).checkedAt

/** What is kept after each of these looks, one after the other. */
const kept = (...looks: ProvisioningReport[]): ProvisioningReport =>
  looks.reduce<ProvisioningReport | undefined>(
    (known, found) => withHistory(found, known),
    undefined
  )!

it('knows of no break where all was always in place', () => {
  const report = kept(reportAt(1, 'IN_PLACE'), reportAt(2, 'IN_PLACE'))

  expect(report).toEqual(reportAt(2, 'IN_PLACE'))
})

it.each(['PLANNED', 'CHANGED', 'MISSING', 'RUNNING', 'FAILED'] as const)(
  'is broken since the first look that finds a step %s',
  (state) => {
    const report = kept(
      reportAt(1, 'IN_PLACE', 'IN_PLACE'),
      reportAt(2, 'IN_PLACE', state),
      reportAt(3, state, 'IN_PLACE')
    )

    expect(report).toMatchObject({ brokenSince: at(2) })
    expect(report.mendedAt).toBeUndefined()
  }
)

it('is mended once, when all is in place again', () => {
  const broken = [reportAt(1, 'MISSING'), reportAt(2, 'MISSING')]
  const mended = kept(...broken, reportAt(3, 'IN_PLACE'))

  expect(mended).toEqual({ ...reportAt(3, 'IN_PLACE'), mendedAt: at(3) })
  expect(withHistory(reportAt(4, 'IN_PLACE'), mended).mendedAt).toBe(at(3))
})

it('goes on knowing of the last mend while it is broken again', () => {
  const report = kept(
    reportAt(1, 'MISSING'),
    reportAt(2, 'IN_PLACE'),
    reportAt(3, 'MISSING')
  )

  expect(report).toMatchObject({ brokenSince: at(3), mendedAt: at(2) })
})
