/** The day of a listing, as it is written there. */
export interface ListingDate {
  readonly year: number | undefined;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}
