/** Gives tests what the platform's builder makes of a `.graphql` file: its document. */
module.exports = {
  process: (text) => ({
    code: `module.exports = require('graphql-tag')(${JSON.stringify(text)})`,
  }),
}
