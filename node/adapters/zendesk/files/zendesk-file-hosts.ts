/** Hosts that agents' files are on; manifest.json has a policy for each. */
export const zendeskFileHosts = ['*.zendesk.com', '*.zdusercontent.com']
