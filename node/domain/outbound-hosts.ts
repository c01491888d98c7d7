/** Hosts that a bot's address may be on; manifest.json has a policy for each. */
export const botHosts = ['*.weni.ai', '*.myvtex.com']

/** Hosts that a shopper's files are fetched from; a file elsewhere reaches the agent as a link. */
export const shopperFileHosts = ['*.weni.ai', '*.myvtex.com']

const covers = (pattern: string, host: string): boolean =>
  pattern.startsWith('*.')
    ? host.endsWith(pattern.slice(1)) && host.length > pattern.length - 1
    : host === pattern

/** Whether a policy's host, such as `*.weni.ai`, lets a request to `host` out. A host with a port is never covered. */
export const isCoveredHost = (
  patterns: readonly string[],
  host: string
): boolean => {
  const name = host.toLowerCase()

  return patterns.some((pattern) => covers(pattern, name))
}
