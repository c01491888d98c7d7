/** The one store of the local cloud. */
export const account = 'livestore'

export const workspace = 'master'

/** The app's host on the internet, as it names itself. */
export const publicHost = `${workspace}--${account}.myvtex.com`

/** All hosts by which the platform's edge is reached. */
export const edgeHosts = [
  publicHost,
  `${account}.myvtex.com`,
  'app.io.vtex.com',
]

export const adminPath = '/admin/live-support'
