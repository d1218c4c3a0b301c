export { presentSpan, SPANS, type Span } from './ring.ts'
