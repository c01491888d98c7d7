import { saveAlerts } from '../../usecases/alerts/save-alerts'
import type { FailoverInput } from '../../usecases/failover/save-failover'
import { saveFailover } from '../../usecases/failover/save-failover'
import type { Resolver } from '../resolver-context'
import { payload } from '../payload'
import { withSettings } from './live-support-settings'

export const saveAlertsResolver: Resolver<{ input: object }> = async (
  context,
  { input }
) =>
  payload(
    context.language,
    await saveAlerts(context.ports, input, {
      by: await context.adminEmail(),
      language: context.language,
    }),
    withSettings(context)
  )

export const saveFailoverResolver: Resolver<{ input: FailoverInput }> = async (
  context,
  { input }
) =>
  payload(
    context.language,
    await saveFailover(context.ports, input),
    withSettings(context)
  )
