var __defProp = Object.defineProperty
var __getOwnPropDesc = Object.getOwnPropertyDescriptor
var __getOwnPropNames = Object.getOwnPropertyNames
var __hasOwnProp = Object.prototype.hasOwnProperty
var __copyProps = (to, from, except, desc) => {
  if ((from && typeof from === 'object') || typeof from === 'function') {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, {
          get: () => from[key],
          enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable,
        })
  }
  return to
}
var __toCommonJS = (mod) =>
  __copyProps(__defProp({}, '__esModule', { value: true }), mod)
var script_exports = {}
module.exports = __toCommonJS(script_exports)
//# sourceMappingURL=data:application/json;base64,ewogICJ2ZXJzaW9uIjogMywKICAic291cmNlcyI6IFsiLi4vLi4vLi4vLi4vc2NyaXB0LnRzIl0sCiAgInNvdXJjZXNDb250ZW50IjogWyIvKiogQSBjYWxsIGFzIGEgYmFyZSBoYW5kbGVyIG1ha2VzIGl0LiBXaGVyZSBgYmxhbmtgIHN0YW5kcyBpbiB0aGUgYWRkcmVzcywgdGhlIG51bWJlciBvZiB0aGUgcmVxdWVzdCdzIGNvbnZlcnNhdGlvbiBnb2VzLiAqL1xuZXhwb3J0IGludGVyZmFjZSBTY3JpcHRDYWxsIHtcbiAgY2xpZW50OiAnc3RvcmUnIHwgJ2NvdXJpZXInIHwgJ2ludGVybmV0J1xuICBtZXRob2Q6IHN0cmluZ1xuICB1cmw6IHN0cmluZ1xuICBoZWFkZXJzOiBSZWNvcmQ8c3RyaW5nLCBzdHJpbmc+XG4gIGpzb24/OiB1bmtub3duXG59XG5cbi8qKiBUaGUgY2FsbHMgb2Ygb25lIG9wZXJhdGlvbjogdGhvc2Ugb2YgYSBzdGVwIGJlc2lkZSBlYWNoIG90aGVyLCBvbmUgc3RlcCBhZnRlciB0aGUgb3RoZXIuICovXG5leHBvcnQgaW50ZXJmYWNlIFNjcmlwdCB7XG4gIHN0ZXBzOiBTY3JpcHRDYWxsW11bXVxuICAvKiogV2hhdCB0aGUgR3JhcGhRTCBmaWVsZCBhbnN3ZXJzLiAqL1xuICBhbnN3ZXI/OiB1bmtub3duXG59XG5cbi8qKiBTY3JpcHRzIGJ5IHRoZSBvcGVyYXRpb24ncyBuYW1lLiAqL1xuZXhwb3J0IHR5cGUgU2NyaXB0cyA9IFJlY29yZDxzdHJpbmcsIFNjcmlwdD5cbiJdLAogICJtYXBwaW5ncyI6ICI7Ozs7Ozs7Ozs7Ozs7QUFBQTtBQUFBOyIsCiAgIm5hbWVzIjogW10KfQo=
