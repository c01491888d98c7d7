/**
 * What the admin's page runtime gives a page: externals.json and the bundled Apollo client of vtex.render-runtime
 * 8.136. Everything else comes from the page's own packages.
 */
export const givenToPage = [
  'react',
  'react-dom',
  'react-dom/server',
  'react-intl',
  'react-apollo',
  'prop-types',
  'history',
  'ramda',
  'vtex.render-runtime',
]
