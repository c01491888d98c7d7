const Module = require('node:module')
const { setTimeout: sleep } = require('node:timers/promises')

const { JSDOM, VirtualConsole } = require('jsdom')

const WorkerEnvironment = require('../../scripts/worker-environment.cjs')

const virtualConsole = new VirtualConsole()

virtualConsole.on('jsdomError', (error) => console.error(error))

/** One for all files of a worker, since packages remember the document that they were loaded with. */
const { window } = new JSDOM('<!DOCTYPE html>', {
  url: 'http://localhost/',
  pretendToBeVisual: true,
  virtualConsole,
})

/** The realm's own are the window's too: tests replace them. */
const timers = [
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'queueMicrotask',
  'requestAnimationFrame',
  'cancelAnimationFrame',
]

const notTaken = new Set([...timers, 'console', 'globalThis'])

const forward = (names, from, to) => {
  for (const name of names) {
    Object.defineProperty(from, name, {
      configurable: true,
      enumerable: true,
      get: () => to[name],
      set: (value) => {
        to[name] = value
      },
    })
  }
}

forward(timers, window, globalThis)

const browserGlobals = Object.getOwnPropertyNames(window).filter(
  (name) => !notTaken.has(name) && !Object.is(window[name], globalThis[name])
)

/** What was loaded while there was no window may have noticed. */
const packages = Object.create(null)

/** React 16.9 has no JSX runtime of its own. */
const withJsxRuntime =
  (resolve) =>
  (name, ...from) =>
    resolve(
      name === 'react/jsx-runtime'
        ? 'react-with-jsx-runtime/jsx-runtime'
        : name,
      ...from
    )

const FRAME_MS = 16

const addFrames = () => {
  globalThis.requestAnimationFrame = (draw) =>
    setTimeout(() => draw(performance.now()), FRAME_MS)
  globalThis.cancelAnimationFrame = clearTimeout
}

/**
 * Answers what ends all timers that start from now on, as a window that closes does; but for what is due at once, by
 * which React's scheduler knows that it is at work.
 */
const noteTimers = () => {
  const started = []

  for (const name of ['setTimeout', 'setInterval']) {
    const start = globalThis[name]

    globalThis[name] = (run, after, ...call) => {
      const timer = start(run, after, ...call)

      if (after > 0) started.push(timer)

      return timer
    }
  }

  return () => started.forEach(clearTimeout)
}

/** A worker's realm with the globals of a browser. */
module.exports = class PageEnvironment extends WorkerEnvironment {
  addGlobals() {
    const { _cache, _resolveFilename } = Module

    this.module = { _cache, _resolveFilename }
    Object.assign(Module, {
      _cache: packages,
      _resolveFilename: withJsxRuntime(_resolveFilename),
    })
    forward(browserGlobals, globalThis, window)
    this.endTimers = noteTimers()
    addFrames()
    // React's scheduler would keep a port of Node's open, and the process with it.
    delete globalThis.MessageChannel
  }

  exportConditions() {
    return ['browser']
  }

  async teardown() {
    await sleep(1)
    this.endTimers()
    window.document.body.replaceChildren()
    window.localStorage.clear()
    window.history.replaceState(null, '', '/')
    Object.assign(Module, this.module)
    await super.teardown()
  }
}
