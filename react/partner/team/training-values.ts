import type { TrainingRequest } from '../../graphql/answers'
import type {
  AgentProfile,
  TrainingRequestInput,
} from '../../graphql/operation-types'
import { wallClock } from '../../i18n/wall-clock'

/** Dates are wall-clock date-times of the store; an empty one is not asked for. */
export interface TrainingValues {
  preferredDates: [string, string, string]
  people: string
  profile: AgentProfile
  contactName: string
  contactEmail: string
  notes: string
}

const blank: TrainingValues = {
  preferredDates: ['', '', ''],
  people: '1',
  profile: 'AGENT',
  contactName: '',
  contactEmail: '',
  notes: '',
}

export const trainingValues = (
  training: TrainingRequest | undefined,
  timeZone: string
): TrainingValues => {
  if (!training) return blank

  const { people, profile, contactName, contactEmail, notes } = training
  const [first = '', second = '', third = ''] = training.preferredDates.map(
    (date) => wallClock(new Date(date), timeZone)
  )

  return {
    preferredDates: [first, second, third],
    people: String(people),
    profile,
    contactName,
    contactEmail,
    notes: notes ?? '',
  }
}

/** Dates go out as they stand on the store's wall; the service reads them so. */
export const trainingInput = (
  values: TrainingValues
): TrainingRequestInput => ({
  preferredDates: values.preferredDates.filter((wall) => wall !== ''),
  people: Number(values.people),
  profile: values.profile,
  contactName: values.contactName.trim(),
  contactEmail: values.contactEmail.trim(),
  notes: values.notes.trim(),
})
