import { readConnection } from '../../adapters/zendesk/connection/read-connection'
import type { Settings } from '../../domain/settings/settings'
import type { Ports } from '../../ports/ports'
import type { FakeCloud } from '../../testing/fake-ports'
import { fakePorts, readySettings } from '../../testing/fake-ports'

const zendeskConnection = {
  subdomain: 'livestore-sandbox',
  authentication: 'API_TOKEN',
  email: 'api@livestore.example',
  tag: 'vtex-chatbot',
}

/** Ready settings whose Zendesk connection is one that the page can show. */
export const adminSettings = (): Settings => {
  const settings = readySettings()
  const zendesk = settings.partners.ZENDESK

  return {
    ...settings,
    partners: {
      ...settings.partners,
      ZENDESK: zendesk && { ...zendesk, connection: zendeskConnection },
    },
  }
}

/** Fake ports that read a Zendesk connection as the real adapter does; the partner behind it stays fake. */
export const adminCloud = (
  settings: Settings = adminSettings()
): { ports: Ports; cloud: FakeCloud } => {
  const { ports, cloud } = fakePorts(settings)
  const zendesk = ports.partners.ZENDESK

  return {
    ports: {
      ...ports,
      partners: {
        ...ports.partners,
        ZENDESK: { ...zendesk, readConnection },
      },
    },
    cloud,
  }
}
