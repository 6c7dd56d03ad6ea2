/** A place on the WGS84 ellipsoid in degrees: latitude from -90 to 90, longitude from -180 to 180. */
export interface Point {
  readonly lat: number
  readonly lon: number
}

export const isPoint = ({ lat, lon }: Point): boolean => Math.abs(lat) <= 90 && Math.abs(lon) <= 180

export const radians = (degrees: number): number => (degrees * Math.PI) / 180
export const degrees = (radians: number): number => (radians * 180) / Math.PI

/** A longitude brought back between -180 and 180. */
export const wrapped = (lon: number): number => (lon >= -180 && lon <= 180 ? lon : ((((lon + 180) % 360) + 360) % 360) - 180)

/** WGS84 (NGA.STND.0036): the half axis at the equator in metres, and the flattening. */
export const AXIS = 6_378_137
export const FLATTENING = 1 / 298.257223563
