/** How our own PostgreSQL is made and run: for a small office, on a machine it shares with others. Nothing here trades safety for speed. */
import type { Site } from './folder.ts'
import { port } from './folder.ts'

/** The database's own superuser. Only who can open the socket, in a folder that is ours alone, can be it. */
export const superuser = 'parley'

/** The database that is used. `postgres` beside it is for making others. */
export const databaseName = 'parley'

/** The environment of the programs: nothing of the user's, whose variables may be meant for another PostgreSQL. Messages in English. */
export const environment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' } as const

/**
 * What `initdb` is told. The builtin locale depends neither on the locales of the machine nor on a library's version, so an index
 * made here stays right on any other machine (PostgreSQL 18, "Locale Providers").
 */
export function initdbArguments(folder: string): string[] {
  return [
    ...['-D', folder, '-U', superuser],
    ...['--auth-local=trust', '--auth-host=reject', '--encoding=UTF8'],
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
    ...['--data-checksums', '--no-instructions'],
  ]
}

/** Settings of the server by name, as PostgreSQL writes them. */
export type Settings = Readonly<Record<string, string>>

/** For a small office. What is stated although it is the default is what the record's promises rest on. */
export const officeSettings: Settings = {
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  wal_level: 'replica',
  max_wal_size: '256MB',
  shared_buffers: '32MB',
  max_connections: '40',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // Nothing is said while all is well, so the log stays short and what is in it matters. What a statement did wrong is told to who
  // sent it; in the log it would repeat what is being recorded, for whoever reads the log.
  log_checkpoints: 'off',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}

/** What `postgres` is told: to listen on the socket alone, and `settings`. */
export function postgresArguments(site: Pick<Site, 'cluster' | 'socket'>, settings: Settings): string[] {
  const fixed: Settings = {
    listen_addresses: '',
    // The setting is a list with commas; inside quotes they, and blanks, are part of a name.
    unix_socket_directories: `"${site.socket.replaceAll('"', '""')}"`,
    unix_socket_permissions: '0700',
    log_destination: 'stderr',
    logging_collector: 'off',
  }
  const all = Object.entries({ ...settings, ...fixed }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return ['-D', site.cluster, '-p', String(port), ...all]
}
