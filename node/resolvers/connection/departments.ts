import type { PartnerName } from '../../domain/partner-name'
import { listDepartments } from '../../usecases/partner/list-departments'
import type { Resolver } from '../resolver-context'
import { answerOrFail } from '../field-failure'

/** `zendeskGroups`, `zenviaDepartments`. */
export const departmentsResolver =
  (partner: PartnerName): Resolver<unknown> =>
  async ({ ports, language }) =>
    answerOrFail(await listDepartments(ports, partner), language)
