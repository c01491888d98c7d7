import { useTranslate } from '../i18n/use-translate'
import { useDoneToast, useFailedToast } from '../page/use-toasts'

interface Retried {
  waitingDeliveries: number
  failedDeliveries: number
}

/** Says what became of the messages that were delivered again. */
export const useRetriedToast = (): ((handoff: Retried | null) => void) => {
  const translate = useTranslate()
  const done = useDoneToast()
  const failed = useFailedToast()

  return (handoff) => {
    if (!handoff || handoff.waitingDeliveries > 0) {
      done(translate('deliveries.retried'))
    } else if (handoff.failedDeliveries > 0) {
      failed(translate('deliveries.retry-failed'))
    } else {
      done(translate('deliveries.retry-delivered'))
    }
  }
}
