const { TestEnvironment } = require('jest-environment-node')

/** What has no name but a symbol belongs to packages, which stay. */
const namedProperties = (object) =>
  Object.entries(Object.getOwnPropertyDescriptors(object))

const restorer = (object) => {
  const before = new Map(namedProperties(object))

  return () => {
    for (const [name] of namedProperties(object)) {
      if (!before.has(name)) delete object[name]
    }
    for (const [name, descriptor] of before) {
      if (descriptor.configurable)
        Object.defineProperty(object, name, descriptor)
    }
  }
}

/** The worker's own realm; its globals and its process's variables are for each file as they were for the first. */
module.exports = class WorkerEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context)
    const Mocker = this.moduleMocker.constructor
    const FakeTimers = this.fakeTimersModern.constructor
    const { env, exit } = process
    const restoreVariables = restorer(env)
    const restoreGlobals = restorer(globalThis)

    this.restore = () => {
      Object.assign(process, { env, exit })
      restoreVariables()
      restoreGlobals()
    }
    this.global = globalThis
    this.moduleMocker = new Mocker(globalThis)
    this.fakeTimers = null
    this.fakeTimersModern = new FakeTimers({
      config: config.projectConfig,
      global: globalThis,
    })
  }

  async teardown() {
    await super.teardown()
    this.restore()
  }
}
