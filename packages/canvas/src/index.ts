export { bindLayer } from './layer/bind-layer.ts'
