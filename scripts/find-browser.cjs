const { existsSync } = require('node:fs')

/** Chromium without a window of its own, the same engine, comes first: stories take half the time there. */
const places = [
  process.env.CHROMIUM,
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

module.exports.findBrowser = () =>
  places.find((place) => place && existsSync(place))
