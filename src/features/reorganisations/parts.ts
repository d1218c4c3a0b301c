export { lineSentence } from './parts/line-sentence.ts'
