/** The one store of the local cloud. */
export const ACCOUNT = 'livestore'

export const WORKSPACE = 'master'

/** The app's host on the internet, as it names itself. */
export const publicHost = `${WORKSPACE}--${ACCOUNT}.myvtex.com`

/** All hosts by which the platform's edge is reached. */
export const edgeHosts = [
  publicHost,
  `${ACCOUNT}.myvtex.com`,
  'app.io.vtex.com',
]

export const ADMIN_PATH = '/admin/live-support'
