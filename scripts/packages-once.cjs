const { createRequire } = require('node:module')
const { isAbsolute, sep } = require('node:path')

const Runtime = require('jest-runtime').default

const isPackage = (file) => file.includes(`${sep}node_modules${sep}`)

const isBare = (name) =>
  Boolean(name) && !name.startsWith('.') && !isAbsolute(name)

/**
 * Runs each test file with modules of its own, as jest does, but takes packages as Node does, once for all files of a
 * worker: they are most of what a file loads. For an environment that is the worker's own realm.
 */
module.exports = class PackagesOnce extends Runtime {
  createScriptFromCode(code, filename) {
    const script = super.createScriptFromCode(code, filename)

    return { runInContext: () => script.runInThisContext() }
  }

  packageFile(from, name) {
    if (!isBare(name) || this._resolver.isCoreModule(name)) return undefined

    const file = this._resolver.resolveModule(from, name, {
      conditions: this.cjsConditions,
    })

    return isPackage(file) ? file : undefined
  }

  requireModule(from, name, ...options) {
    const file = this.packageFile(from, name)

    return file ? require(file) : super.requireModule(from, name, ...options)
  }

  /** What of jest itself runs beside the tests; only its runner keeps something about a file. */
  requireInternalModule(from, name) {
    return isBare(name)
      ? createRequire(from)(name)
      : super.requireInternalModule(from, name)
  }
}
