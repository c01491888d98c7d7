import type { PartnerName } from '../../../domain/partner-name'
import type { ProvisioningReport } from '../../../domain/settings/provisioning-report'
import type { Settings } from '../../../domain/settings/settings'
import type { Ports } from '../../../ports/ports'
import { makeOpenDue } from '../make-due'

/** If this report ends a break in the partner's signals, its open handoffs become due to be asked about. */
export const hearAgain = async (
  ports: Pick<Ports, 'index' | 'clock'>,
  { partners }: Settings,
  partner: PartnerName,
  { checkedAt }: ProvisioningReport
): Promise<void> => {
  if (partners[partner]?.provisioningReport?.mendedAt === checkedAt) {
    await makeOpenDue(ports)
  }
}
