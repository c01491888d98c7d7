/** Gives tests what the platform's builder makes of a `.graphql` file: its document, named by a `documentId`. */
module.exports = {
  process: (text) => ({
    code: [
      `const document = require('graphql-tag')(${JSON.stringify(text)})`,
      `document.documentId = document.definitions[0].name.value`,
      `module.exports = document`,
    ].join('\n'),
  }),
}
