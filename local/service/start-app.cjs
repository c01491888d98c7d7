// What the platform runs: the runtime's own entry, unmodified, in the folder with the built app.
require('./end-with-parent.cjs')
require('./on-loopback.cjs')
require('@vtex/api').startApp()
