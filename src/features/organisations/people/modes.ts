/** How a post came to be held. */
export const APPOINTMENT_MODES = [
  'elected',
  'by-election',
  'appointed',
  'designated',
  'assigned',
  'recognised',
  'chosen-by-consultation',
  'concurrent',
  'acting',
  'in-charge',
] as const
export type AppointmentMode = (typeof APPOINTMENT_MODES)[number]

/** Why a holding ended. A closed list, so that nothing about the person is written down. */
export const END_REASONS = ['term-over', 'moved', 'released', 'retired', 'reorganised'] as const
export type EndReason = (typeof END_REASONS)[number]
