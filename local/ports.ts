import { ensureFreePort } from './internet/loopback-server'
import { sandboxPorts } from './sandbox-ports'
import { RUNTIME_PORT } from './service/running-service'
import { UP_SIGNAL_PORT } from './vtex/up-signal'

interface Asked {
  servicePort?: number
  replicas?: number
}

/** Ports of the service's replicas. */
export const servicePorts = ({
  servicePort = RUNTIME_PORT,
  replicas = 1,
}: Asked): number[] =>
  Array.from({ length: replicas }, (_, index) => servicePort + index)

/** Fails with a `StartFailure` that names who has a port, and the option that chooses another. */
export const ensureFreePorts = async (
  port: number,
  replicas: number[]
): Promise<void> => {
  const chosen = 'choose another --port'
  const elsewhere = 'choose another --service-port'
  const sandboxes = sandboxPorts(port)

  await ensureFreePort(port, 'the store', chosen)
  await ensureFreePort(sandboxes.zendesk, 'the Zendesk sandbox', chosen)
  await ensureFreePort(sandboxes.zenvia, 'the Zenvia sandbox', chosen)
  await ensureFreePort(sandboxes.weni, 'the Weni sandbox', chosen)
  for (const replica of replicas) {
    await ensureFreePort(replica, 'the VTEX runtime', elsewhere)
  }
  if (replicas.includes(RUNTIME_PORT)) {
    await ensureFreePort(
      UP_SIGNAL_PORT,
      "the VTEX runtime's start signal",
      elsewhere
    )
  }
}
