import { defineJob } from '#platform/jobs/jobs.ts'

/** Draws a one-time code for the account and sends it to its person's office address. */
export const sendLinkJob = defineJob<{
  username: string
  /** Asked for by somebody who was not signed in: an account gets few of those an hour. */
  isForgotten?: boolean
}>('identity.send-link')
