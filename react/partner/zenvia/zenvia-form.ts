import type { ZenviaSettings } from '../../graphql/answers'
import type { ZenviaConnectionInput } from '../../graphql/operation-types'

export interface ZenviaForm {
  apiToken: string
  departmentId: string
}

export const zenviaForm = (zenvia: ZenviaSettings): ZenviaForm => ({
  apiToken: '',
  departmentId: zenvia.departmentId ?? '',
})

export const zenviaInput = (form: ZenviaForm): ZenviaConnectionInput => ({
  apiToken: form.apiToken || undefined,
  departmentId: form.departmentId || undefined,
})

/** Zenvia's administration site. */
export const ZENVIA_ADMINISTRATION = 'https://zchat-admin.zenvia.com'
