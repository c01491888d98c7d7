var __defProp = Object.defineProperty
var __getOwnPropDesc = Object.getOwnPropertyDescriptor
var __getOwnPropNames = Object.getOwnPropertyNames
var __hasOwnProp = Object.prototype.hasOwnProperty
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true })
}
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
var clients_exports = {}
__export(clients_exports, {
  BareClients: () => BareClients,
  Courier: () => Courier,
  Internet: () => Internet,
  Store: () => Store,
})
module.exports = __toCommonJS(clients_exports)
var import_api = require('@vtex/api')
const sender =
  (http) =>
  (method, url, { data, headers }) =>
    http.getRaw(url, {
      method,
      data,
      headers,
      metric: 'bare',
      validateStatus: () => true,
    })
class Store extends import_api.VBase {
  send = sender(this.http)
}
class Internet extends import_api.ExternalClient {
  constructor(context, options) {
    super('', context, options)
  }
  send = sender(this.http)
}
class Courier extends import_api.InfraClient {
  constructor(context, options) {
    super('courier@0.x', context, options)
  }
  send = sender(this.http)
}
class BareClients extends import_api.IOClients {
  get courier() {
    return this.getOrSet('courier', Courier)
  }
  get store() {
    return this.getOrSet('store', Store)
  }
  get internet() {
    return this.getOrSet('internet', Internet)
  }
}
// Annotate the CommonJS export names for ESM import in node:
0 &&
  (module.exports = {
    BareClients,
    Courier,
    Internet,
    Store,
  })
//# sourceMappingURL=data:application/json;base64,ewogICJ2ZXJzaW9uIjogMywKICAic291cmNlcyI6IFsiLi4vLi4vLi4vLi4vY2xpZW50cy50cyJdLAogICJzb3VyY2VzQ29udGVudCI6IFsiaW1wb3J0IHsgRXh0ZXJuYWxDbGllbnQsIEluZnJhQ2xpZW50LCBJT0NsaWVudHMsIFZCYXNlIH0gZnJvbSAnQHZ0ZXgvYXBpJ1xuaW1wb3J0IHR5cGUge1xuICBJbnN0YW5jZU9wdGlvbnMsXG4gIElPQ29udGV4dCxcbiAgSU9SZXNwb25zZSxcbiAgUmVxdWVzdENvbmZpZyxcbn0gZnJvbSAnQHZ0ZXgvYXBpJ1xuXG50eXBlIFNlbmQgPSAoXG4gIG1ldGhvZDogc3RyaW5nLFxuICB1cmw6IHN0cmluZyxcbiAgcGFydHM6IHsgZGF0YT86IHVua25vd247IGhlYWRlcnM6IFJlY29yZDxzdHJpbmcsIHN0cmluZz4gfVxuKSA9PiBQcm9taXNlPElPUmVzcG9uc2U8dW5rbm93bj4+XG5cbi8qKiBXaGF0IGVhY2ggY2xpZW50IGNhbiBkbyB3aXRoIHRoZSBydW50aW1lJ3Mgb3duIEhUVFAgY2xpZW50LiAqL1xuY29uc3Qgc2VuZGVyID1cbiAgKGh0dHA6IHtcbiAgICBnZXRSYXcodXJsOiBzdHJpbmcsIGNvbmZpZzogUmVxdWVzdENvbmZpZyk6IFByb21pc2U8SU9SZXNwb25zZTx1bmtub3duPj5cbiAgfSk6IFNlbmQgPT5cbiAgKG1ldGhvZCwgdXJsLCB7IGRhdGEsIGhlYWRlcnMgfSkgPT5cbiAgICBodHRwLmdldFJhdyh1cmwsIHtcbiAgICAgIG1ldGhvZCxcbiAgICAgIGRhdGEsXG4gICAgICBoZWFkZXJzLFxuICAgICAgbWV0cmljOiAnYmFyZScsXG4gICAgICB2YWxpZGF0ZVN0YXR1czogKCkgPT4gdHJ1ZSxcbiAgICB9KVxuXG5leHBvcnQgY2xhc3MgU3RvcmUgZXh0ZW5kcyBWQmFzZSB7XG4gIHJlYWRvbmx5IHNlbmQgPSBzZW5kZXIodGhpcy5odHRwKVxufVxuXG5leHBvcnQgY2xhc3MgSW50ZXJuZXQgZXh0ZW5kcyBFeHRlcm5hbENsaWVudCB7XG4gIGNvbnN0cnVjdG9yKGNvbnRleHQ6IElPQ29udGV4dCwgb3B0aW9ucz86IEluc3RhbmNlT3B0aW9ucykge1xuICAgIHN1cGVyKCcnLCBjb250ZXh0LCBvcHRpb25zKVxuICB9XG5cbiAgcmVhZG9ubHkgc2VuZCA9IHNlbmRlcih0aGlzLmh0dHApXG59XG5cbmV4cG9ydCBjbGFzcyBDb3VyaWVyIGV4dGVuZHMgSW5mcmFDbGllbnQge1xuICBjb25zdHJ1Y3Rvcihjb250ZXh0OiBJT0NvbnRleHQsIG9wdGlvbnM/OiBJbnN0YW5jZU9wdGlvbnMpIHtcbiAgICBzdXBlcignY291cmllckAwLngnLCBjb250ZXh0LCBvcHRpb25zKVxuICB9XG5cbiAgcmVhZG9ubHkgc2VuZCA9IHNlbmRlcih0aGlzLmh0dHApXG59XG5cbmV4cG9ydCBjbGFzcyBCYXJlQ2xpZW50cyBleHRlbmRzIElPQ2xpZW50cyB7XG4gIGdldCBjb3VyaWVyKCk6IENvdXJpZXIge1xuICAgIHJldHVybiB0aGlzLmdldE9yU2V0KCdjb3VyaWVyJywgQ291cmllcilcbiAgfVxuXG4gIGdldCBzdG9yZSgpOiBTdG9yZSB7XG4gICAgcmV0dXJuIHRoaXMuZ2V0T3JTZXQoJ3N0b3JlJywgU3RvcmUpXG4gIH1cblxuICBnZXQgaW50ZXJuZXQoKTogSW50ZXJuZXQge1xuICAgIHJldHVybiB0aGlzLmdldE9yU2V0KCdpbnRlcm5ldCcsIEludGVybmV0KVxuICB9XG59XG4iXSwKICAibWFwcGluZ3MiOiAiOzs7Ozs7Ozs7Ozs7Ozs7OztBQUFBO0FBQUE7QUFBQTtBQUFBO0FBQUE7QUFBQTtBQUFBO0FBQUE7QUFBQSxpQkFBOEQ7QUFlOUQsTUFBTSxTQUNKLENBQUMsU0FHRCxDQUFDLFFBQVEsS0FBSyxFQUFFLE1BQU0sUUFBUSxNQUM1QixLQUFLLE9BQU8sS0FBSztBQUFBLEVBQ2Y7QUFBQSxFQUNBO0FBQUEsRUFDQTtBQUFBLEVBQ0EsUUFBUTtBQUFBLEVBQ1IsZ0JBQWdCLE1BQU07QUFDeEIsQ0FBQztBQUVFLE1BQU0sY0FBYyxpQkFBTTtBQUFBLEVBQ3RCLE9BQU8sT0FBTyxLQUFLLElBQUk7QUFDbEM7QUFFTyxNQUFNLGlCQUFpQiwwQkFBZTtBQUFBLEVBQzNDLFlBQVksU0FBb0IsU0FBMkI7QUFDekQsVUFBTSxJQUFJLFNBQVMsT0FBTztBQUFBLEVBQzVCO0FBQUEsRUFFUyxPQUFPLE9BQU8sS0FBSyxJQUFJO0FBQ2xDO0FBRU8sTUFBTSxnQkFBZ0IsdUJBQVk7QUFBQSxFQUN2QyxZQUFZLFNBQW9CLFNBQTJCO0FBQ3pELFVBQU0sZUFBZSxTQUFTLE9BQU87QUFBQSxFQUN2QztBQUFBLEVBRVMsT0FBTyxPQUFPLEtBQUssSUFBSTtBQUNsQztBQUVPLE1BQU0sb0JBQW9CLHFCQUFVO0FBQUEsRUFDekMsSUFBSSxVQUFtQjtBQUNyQixXQUFPLEtBQUssU0FBUyxXQUFXLE9BQU87QUFBQSxFQUN6QztBQUFBLEVBRUEsSUFBSSxRQUFlO0FBQ2pCLFdBQU8sS0FBSyxTQUFTLFNBQVMsS0FBSztBQUFBLEVBQ3JDO0FBQUEsRUFFQSxJQUFJLFdBQXFCO0FBQ3ZCLFdBQU8sS0FBSyxTQUFTLFlBQVksUUFBUTtBQUFBLEVBQzNDO0FBQ0Y7IiwKICAibmFtZXMiOiBbXQp9Cg==
