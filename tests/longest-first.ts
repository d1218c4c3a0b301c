import { BaseSequencer, type TestSpecification } from 'vitest/node'

const LONG = /\/tests\/(e2e|crash|serving|authorisation|workspace)\//

/** The tests that take minutes begin first: one that began last would leave the other processors idle to the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification) => LONG.test(moduleId)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}
