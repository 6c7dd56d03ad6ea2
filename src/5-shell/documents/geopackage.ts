/**
 * A GeoPackage (OGC 12-128r18, version 1.3), which QGIS and GDAL open: one SQLite file with a table of features a layer. It is made in
 * memory, so that a file half written never lies about.
 */
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { boxOf, type Geometry, geometryBlob } from './wkb.ts'

/** A column beside the geometry. */
export interface Column {
  readonly name: string
  readonly type: 'TEXT' | 'INTEGER' | 'REAL'
}
export interface Feature {
  readonly geometry: Geometry | null
  readonly values: readonly (string | number | null)[]
}
/** A table of features; `name` is a lower-case word, for it is the name of a table. A layer without a geometry type is a plain table. */
export interface Layer {
  readonly name: string
  readonly title: string
  readonly geometry: 'POINT' | 'LINESTRING' | 'POLYGON' | null
  readonly columns: readonly Column[]
  readonly features: readonly Feature[]
}

/** `GPKG` in ASCII, and 1.3.0 written as the standard asks. */
const APPLICATION_ID = 0x47504b47
const USER_VERSION = 10300

const WGS84 =
  'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AUTHORITY["EPSG","4326"]]'

/** The tables every GeoPackage has, by Annex C of the standard. */
const SCHEMA = `
create table gpkg_spatial_ref_sys (srs_name text not null, srs_id integer not null primary key, organization text not null,
  organization_coordsys_id integer not null, definition text not null, description text);
create table gpkg_contents (table_name text not null primary key, data_type text not null, identifier text unique, description text default '',
  last_change datetime not null default (strftime('%Y-%m-%dT%H:%M:%fZ','now')), min_x double, min_y double, max_x double, max_y double,
  srs_id integer, constraint fk_gc_r_srs_id foreign key (srs_id) references gpkg_spatial_ref_sys(srs_id));
create table gpkg_geometry_columns (table_name text not null, column_name text not null, geometry_type_name text not null,
  srs_id integer not null, z tinyint not null, m tinyint not null, constraint pk_geom_cols primary key (table_name, column_name),
  constraint uk_gc_table_name unique (table_name), constraint fk_gc_tn foreign key (table_name) references gpkg_contents(table_name),
  constraint fk_gc_srs foreign key (srs_id) references gpkg_spatial_ref_sys (srs_id));`

/** The bytes of a .gpkg file. `made` is when, ISO 8601 in UTC to the millisecond, as the standard asks. */
export function geoPackage(layers: readonly Layer[], made: string): Uint8Array {
  const db = new DatabaseSync(':memory:')
  try {
    db.exec(`pragma application_id = ${APPLICATION_ID}; pragma user_version = ${USER_VERSION};`)
    db.exec(SCHEMA)
    const srs = db.prepare('insert into gpkg_spatial_ref_sys values (?, ?, ?, ?, ?, ?)')
    srs.run('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', null)
    srs.run('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', null)
    srs.run('WGS 84 geodetic', 4326, 'EPSG', 4326, WGS84, null)
    for (const layer of layers) addLayer(db, layer, made)
    return db.serialize()
  } finally {
    db.close()
  }
}

function addLayer(db: DatabaseSync, { name, title, geometry, columns, features }: Layer, made: string): void {
  const own = columns.map((column) => `"${column.name}" ${column.type}`)
  const shape = geometry === null ? [] : [`"geom" ${geometry}`]
  db.exec(`create table "${name}" (${['"fid" integer primary key autoincrement not null', ...shape, ...own].join(', ')})`)
  const [west, south, east, north] = boxOf(features.flatMap((one) => one.geometry ?? [])) ?? [null, null, null, null]
  db.prepare(
    'insert into gpkg_contents (table_name, data_type, identifier, description, last_change, min_x, min_y, max_x, max_y, srs_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(name, geometry === null ? 'attributes' : 'features', name, title, made, west, south, east, north, geometry === null ? null : 4326)
  if (geometry !== null) db.prepare("insert into gpkg_geometry_columns values (?, 'geom', ?, 4326, 0, 0)").run(name, geometry)
  const names = [...(geometry === null ? [] : ['"geom"']), ...columns.map((column) => `"${column.name}"`)]
  const add = db.prepare(`insert into "${name}" (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`)
  for (const feature of features) {
    const shapes: SQLInputValue[] = geometry === null ? [] : [feature.geometry === null ? null : geometryBlob(feature.geometry)]
    add.run(...shapes, ...feature.values)
  }
}
