import { omit } from '../../domain/omit'
import type { AlertSettings } from '../../domain/alerts/alert-settings'
import { afterTelling, toBeTold } from '../../domain/alerts/alert-log'
import type { Alert } from '../../domain/alerts/alerts-of'
import { alertsOf } from '../../domain/alerts/alerts-of'
import type { Language } from '../../domain/locale'
import type { PartnerName } from '../../domain/partner-name'
import type { Settings } from '../../domain/settings/settings'
import type { MailMessage } from '../../ports/mail'
import type { Ports } from '../../ports/ports'
import { readStatus } from '../status/read-status'

/** What an alert's e-mail is made of. */
interface AlertMail {
  alert: Alert
  language: Language
  account: string
  timeZone: string
  partner?: PartnerName
  minutes: number
  /** Of the Live Support page. */
  pageAddress: string
  now: number
}

/** An alert in words. */
export type ComposeAlert = (mail: AlertMail) => Omit<MailMessage, 'to'>

/** Takes the alerts that nobody has told yet: another replica, or the next look, finds them told. */
const claim = async (ports: Ports, alerts: Alert[]): Promise<Alert[]> => {
  let mine: Alert[] = []
  const now = ports.clock.now()
  const claimed = await ports.alerts.change((state) => {
    mine = toBeTold(state.told, alerts, now)

    return {
      ...state,
      told: afterTelling(state.told, { alerts, told: mine, now }),
    }
  })

  return claimed.isOk() ? mine : []
}

const pageOf = ({ publicAddress }: Ports): string =>
  `${new URL(publicAddress).origin}/admin/app/live-support`

/** True once somebody was told. */
const sendToAll = async (
  { mail, log }: Ports,
  { addresses }: AlertSettings,
  message: Omit<MailMessage, 'to'>
): Promise<boolean> => {
  const sent = await Promise.all(
    addresses.map((to) => mail.send({ ...message, to }))
  )

  sent.forEach((one) => {
    if (one.isErr()) {
      log.warn('An alert could not be sent', { detail: one.error.detail })
    }
  })

  return sent.some((one) => one.isOk())
}

/** Tells by e-mail what is wrong, each cause at most once an hour. What could not be sent is told at the next look. */
export const tellAlerts = async (
  ports: Ports,
  settings: Settings,
  compose: ComposeAlert
): Promise<void> => {
  const { alerts: wish, partner } = settings

  if (!wish || wish.addresses.length === 0) return

  const status = await readStatus(ports)

  if (status.isErr()) return

  const now = ports.clock.now()
  const alerts = alertsOf(status.value.findings, settings, now)

  for (const alert of await claim(ports, alerts)) {
    const message = compose({
      alert,
      language: wish.language,
      account: ports.account,
      timeZone: settings.general.timeZone,
      partner,
      minutes: wish.unansweredMinutes,
      pageAddress: pageOf(ports),
      now,
    })

    if (!(await sendToAll(ports, wish, message))) {
      await ports.alerts.change((state) => ({
        ...state,
        told: omit(state.told, alert.key),
      }))
    }
  }
}
