import type { EnrolmentStatus } from '@patchcord/contact-ports';

/** Voice ID's status of a speaker in our words (connect.md, section 5.11); whoever is nothing else is not enrolled. */
export function mapEnrolmentStatus(status: unknown): EnrolmentStatus {
  switch (status) {
    case 'ENROLLED':
      return 'enrolled';
    case 'PENDING':
      return 'pending';
    case 'OPTED_OUT':
      return 'optedOut';
    default:
      return 'notEnrolled';
  }
}
