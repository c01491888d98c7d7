import * as ts from 'typescript-3.9'
import type { loader } from 'webpack'

/** Turns the page's sources into scripts with the compiler that the react builder has; newer syntax is an error. */
export default function pageSourceLoader(
  this: loader.LoaderContext,
  source: string
): string {
  const { outputText, diagnostics = [] } = ts.transpileModule(source, {
    fileName: this.resourcePath,
    reportDiagnostics: true,
    compilerOptions: {
      target: ts.ScriptTarget.ES2018,
      module: ts.ModuleKind.ESNext,
      jsx: ts.JsxEmit.React,
    },
  })

  for (const { messageText } of diagnostics) {
    this.emitError(
      new Error(ts.flattenDiagnosticMessageText(messageText, '\n'))
    )
  }

  return outputText
}
