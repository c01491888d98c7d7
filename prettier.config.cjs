const vtex = require('@vtex/prettier-config')

module.exports = {
  ...vtex,
  overrides: [{ files: '*.graphql', options: { printWidth: 100 } }],
}
