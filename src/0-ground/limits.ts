import { sure } from './refusal.ts'

/**
 * Every bound in one place, so that whoever runs a stress test has one file to read. A name is thing, unit, qualifier.
 * A bound is part of the meaning: what lies beyond it is refused or referred, never cut short in silence.
 */
export const LIMITS = {
  // Documents handed in.
  document_bytes_max: 4 * 1024 * 1024,
  act_bytes_max: 64 * 1024,
  yaml_depth_max: 64,
  yaml_alias_max: 1_000,
  canonical_depth_max: 128,
  text_characters_max: 20_000,
  id_characters_max: 128,
  zone_characters_max: 64,
  name_characters_max: 500,
  list_items_max: 10_000,
  // Counted things: categories, places and lines of a ledger; and one count, small enough that a million of them add up exactly.
  counted_names_max: 5_000,
  counted_count_max: 1_000_000_000,
  // Amounts and time.
  decimal_digits_max: 40,
  instant_year_min: 1900,
  instant_year_max: 2200,
  duration_days_max: 110_000,
  zone_days_cached_max: 4_096,
  zones_cached_max: 1_024,
  // Parties.
  party_names_max: 500,
  // Lists of parties. A row is a record of a table, or an element or object that stands for one party.
  list_field_characters_max: 1_000_000,
  list_name_characters_max: 10_000,
  list_row_characters_max: 8_000_000,
  list_row_names_max: 5_000,
  list_row_fields_max: 20_000,
  list_held_characters_max: 400_000_000,
  list_fields_max: 1_000,
  list_depth_max: 32,
  list_explained_shown_max: 1_000,
  // Lists fetched and kept. The bytes are those of one file, unpacked; a try is one request with all its redirects.
  list_pull_bytes_max: 2 * 1024 * 1024 * 1024,
  list_pull_redirects_max: 5,
  list_pull_tries_max: 3,
  list_pull_connect_milliseconds_max: 15_000,
  list_pull_idle_milliseconds_max: 60_000,
  list_pull_whole_milliseconds_max: 1_800_000,
  list_pull_wait_milliseconds_max: 60_000,
  lists_lock_wait_milliseconds_max: 10_000,
  lists_attempts_kept_max: 10_000,
  // Events of one edition, and evidence kept.
  events_rows_max: 5_000_000,
  events_files_bytes_max: 8 * 1024 * 1024 * 1024,
  evidence_bytes_max: 512 * 1024 * 1024,
  /** A content that is shown whole in an answer, in bytes. */
  evidence_shown_bytes_max: 32 * 1024 * 1024,
  /** A file on its way here: how many pieces, how long they are kept while the rest does not come, and how often that is looked at. */
  pieces_max: 8_192,
  pieces_kept_milliseconds: 86_400_000,
  pieces_sweep_milliseconds: 3_600_000,
  /** Imports of events: how many at once are held, and how many rows a preview shows. */
  imports_held_max: 20,
  imports_preview_rows: 8,
  fates_page_max: 10_000,
  // Rulebooks and acts.
  rulebook_instruments_max: 50_000,
  list_editions_max: 500,
  heading_characters_max: 500,
  clauses_max: 2_000,
  designations_max: 50_000,
  conditions_max: 64,
  origins_max: 100,
  atoms_max: 2_000,
  segments_max: 512,
  cells_max: 20_000,
  assignment_steps_max: 20_000,
  // Remedies: a change is one thing put right; a determination is one question asked again.
  remedy_changes_max: 3,
  remedy_determinations_max: 400,
  // The outlook: how often a question is asked again, and over how many atoms in all.
  outlook_determinations_max: 64,
  outlook_atoms_max: 4_000,
  // Incidents: names of a mechanism, what one report may count, how long a report is held where the mechanism does not say, reviews at once.
  mechanism_items_max: 1_000,
  incident_count_max: 1_000_000_000,
  incident_lock_minutes: 240,
  incident_reviews_max: 200,
  // Requests over HTTP. A body is bounded by `act_bytes_max`, what is filed together by `document_bytes_max`.
  http_json_depth_max: 64,
  http_items_filed_max: 1_000,
  http_page_items: 100,
  http_page_items_max: 500,
  http_rows_scanned_max: 5_000,
  http_index_wait_milliseconds_max: 5_000,
  http_answer_milliseconds_max: 30_000,
  http_request_milliseconds_max: 30_000,
  http_idle_milliseconds_max: 15_000,
  http_close_milliseconds_max: 3_000,
  http_connections_max: 1_000,
  http_listeners_max: 100,
  http_heartbeat_milliseconds: 15_000,
  http_dockets_told_max: 1_000,
  // Scenarios.
  scenario_steps_max: 2_000,
  // The database server: how long a start waits for it, the room a new one needs, the log kept from one start to the next.
  postgres_wait_seconds_max: 120,
  postgres_free_bytes_min: 128 * 1024 * 1024,
  postgres_log_bytes_max: 1024 * 1024,
  // Keys of records: made before they are wanted, and kept in memory after use.
  record_keys_ahead: 1_024,
  /** The log of reads: written after so many or so long, and how many wait when the database is away. */
  reads_at_once: 500,
  reads_wait_milliseconds: 1_000,
  reads_waiting_max: 100_000,
  reads_what_characters_max: 2_000,
  /** How often its root is anchored in the record, in milliseconds. */
  reads_anchor_milliseconds: 3_600_000,
  /** One payload of a backup, in bytes when it is unpacked. */
  backup_payload_bytes_max: 64_000_000,
  record_keys_cached_max: 1_024,
  // The register: what is written at once, what may wait, what is kept in memory, and connections for reading.
  register_group_members_max: 256,
  register_group_bytes_max: 1024 * 1024,
  register_waiting_max: 10_000,
  register_cached_bytes_max: 32 * 1024 * 1024,
  register_laws_cached_max: 4,
  register_roots_cached_max: 1_024,
  register_readers_max: 4,
  register_clock_behind_seconds_max: 60,
} as const

/** The same names with any numbers, so that a test can try other bounds. */
export type Limits = Readonly<Record<keyof typeof LIMITS, number>>

/**
 * The relations between bounds that the code counts on. Gives the names of those that do not hold; none means all is well.
 */
export function limitsBroken(l: Limits = LIMITS): string[] {
  const relations: Record<string, boolean> = {
    'every bound is a whole number above nought': Object.values(l).every((n) => Number.isSafeInteger(n) && n > 0),
    'an act fits in a document': l.act_bytes_max < l.document_bytes_max,
    'an id is shorter than a name': l.id_characters_max < l.name_characters_max,
    'a name is shorter than a text': l.name_characters_max < l.text_characters_max,
    'what YAML may nest, canonical text may nest': l.yaml_depth_max <= l.canonical_depth_max,
    'a clause has room for its conditions': l.conditions_max < l.clauses_max,
    'every change of a remedy can be tried': l.remedy_changes_max < l.remedy_determinations_max,
    'an act of many atoms has room for a moment': l.atoms_max < l.cells_max,
    'every atom can be assigned': l.atoms_max < l.assignment_steps_max,
    'years run forwards': l.instant_year_min < l.instant_year_max,
    'a duration spans every year we know': l.duration_days_max >= (l.instant_year_max - l.instant_year_min + 1) * 365.25,
    'what a request may nest, canonical text may nest': l.http_json_depth_max <= l.canonical_depth_max,
    'a page is not more than a page at most': l.http_page_items <= l.http_page_items_max,
    'a page at most fits in what is looked through for it': l.http_page_items_max <= l.http_rows_scanned_max,
    'an answer may wait for an index': l.http_index_wait_milliseconds_max < l.http_answer_milliseconds_max,
    'what listens leaves room for what asks': l.http_listeners_max < l.http_connections_max,
    'a listed name fits in a field': l.list_name_characters_max < l.list_field_characters_max,
    'a field of a list fits in a row': l.list_field_characters_max < l.list_row_characters_max,
    'a list can be connected to before it is idle, and idle before it is late':
      l.list_pull_connect_milliseconds_max <= l.list_pull_idle_milliseconds_max &&
      l.list_pull_idle_milliseconds_max < l.list_pull_whole_milliseconds_max,
    'two decimals multiply exactly': l.decimal_digits_max * 2 <= 100,
  }
  return Object.keys(relations).filter((name) => !relations[name])
}

// Checked when the program loads, before the first question is asked.
sure(limitsBroken().length === 0, `limits disagree: ${limitsBroken().join('; ')}`)
