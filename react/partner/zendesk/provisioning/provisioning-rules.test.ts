import type {
  ProvisioningReport,
  ProvisioningStep,
} from '../../../graphql/answers'
import { planCounts } from './plan-counts'
import { latestReport } from './use-provisioning'

const step = (id: string): ProvisioningStep => ({
  id,
  state: 'PLANNED',
  label: id,
  title: id,
  details: [],
  drift: [],
  message: null,
  detail: null,
})

const report = (checkedAt: string): ProvisioningReport => ({
  checkedAt,
  healthy: true,
  steps: [],
})

it('counts the plan’s objects by kind', () => {
  const ids = ['ticket-field', 'webhook', 'comment-trigger', 'solved-trigger']

  expect(planCounts(ids.map((id) => step(`zendesk.${id}`)))).toEqual({
    fields: 1,
    webhooks: 1,
    triggers: 2,
  })
})

it('shows the newer of the inspected and the stored report', () => {
  const [older, newer] = [
    report('2026-11-22T08:00:00Z'),
    report('2026-11-22T09:00:00Z'),
  ]

  expect(latestReport(older, newer)).toBe(newer)
  expect(latestReport(newer, older)).toBe(newer)
  expect(latestReport(null, older)).toBe(older)
  expect(latestReport(undefined, null)).toBeUndefined()
})
