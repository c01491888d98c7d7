/** Constants of a module that are a number, a text or a pattern, and not named in capitals. */
const fixed =
  'VariableDeclaration[kind="const"] > VariableDeclarator[id.name=/[a-z]/]:matches([init.type=/^(Literal|BinaryExpression)$/], [init.type="TemplateLiteral"][init.expressions.length=0])'

const fixedInCapitals = {
  meta: { type: 'suggestion' },
  create: (context) => ({
    [`Program > ${fixed}, Program > ExportNamedDeclaration > ${fixed}`]: (
      node
    ) =>
      context.report({
        node,
        message:
          'Name a fixed number, text or pattern of a module IN_CAPITALS.',
      }),
  }),
}

export default {
  meta: { name: 'live-support' },
  rules: { 'fixed-in-capitals': fixedInCapitals },
}
